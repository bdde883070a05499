"""Prints CloudFormation templates as JSON: SAM's are translated as AWS does it, and loops are expanded."""
import json
import logging
import os
import sys

os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")
from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse


logging.disable()


class NoPolicies:
    def load(self):
        return {}


def uploaded(properties):
    """What sam deploy uploads and replaces."""
    if "CodeUri" in properties:
        properties["CodeUri"] = "s3://bucket/" + properties["CodeUri"]


def filled(node, name, value):
    """A part of a loop's body with its variable filled in, as AWS::LanguageExtensions does."""
    if isinstance(node, dict):
        if node == {"Ref": name}:
            return value
        return {filled(k, name, value): filled(v, name, value) for k, v in node.items()}
    if isinstance(node, list):
        return [filled(item, name, value) for item in node]
    if isinstance(node, str):
        alphanumeric = "".join(filter(str.isalnum, value))
        return node.replace("${%s}" % name, value).replace("&{%s}" % name, alphanumeric)
    return node


def looked_up(node, mappings):
    """The same with the values from its maps."""
    if isinstance(node, dict):
        keys = node.get("Fn::FindInMap", [])
        if keys and all(isinstance(key, str) for key in keys):
            return mappings[keys[0]][keys[1]][keys[2]]
        return {k: looked_up(v, mappings) for k, v in node.items()}
    return [looked_up(item, mappings) for item in node] if isinstance(node, list) else node


def unrolled(resources):
    """https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html"""
    plain = {}
    for key, resource in resources.items():
        if key.startswith("Fn::ForEach::"):
            name, values, body = resource
            for value in values:
                plain.update(filled(body, name, value))
        else:
            plain[key] = resource
    return plain


def translated(path, parameters):
    with open(path) as file:
        template = yaml_parse(file.read())
    if "AWS::Serverless" not in template.get("Transform", ""):
        resources = unrolled(template["Resources"])
        template["Resources"] = looked_up(resources, template.get("Mappings", {}))
        return template
    uploaded(template.get("Globals", {}).get("Function", {}))
    for resource in template["Resources"].values():
        uploaded(resource.get("Properties", {}))
    return transform(template, parameters, NoPolicies())


def printed(template):
    """A line for each resource, so that a change shows in a diff."""
    lines = (json.dumps({k: v}, sort_keys=True)[1:-1] for k, v in sorted(template["Resources"].items()))
    parameters = json.dumps(template.get("Parameters", {}), sort_keys=True)
    return '{"Parameters": %s, "Resources": {\n%s}}' % (parameters, ",\n".join(lines))


parameters = dict(argument.split("=", 1) for argument in sys.argv[1:] if "=" in argument)
paths = [argument for argument in sys.argv[1:] if "=" not in argument]
print("[" + ",\n".join(printed(translated(path, dict(parameters))) for path in paths) + "]")
