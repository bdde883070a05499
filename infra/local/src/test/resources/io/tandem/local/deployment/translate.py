"""Prints CloudFormation templates as JSON, those of SAM translated as AWS does it."""
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


def translated(path, parameters):
    with open(path) as file:
        template = yaml_parse(file.read())
    if "Transform" not in template:
        return template
    for resource in template["Resources"].values():
        # What sam deploy uploads and puts in place.
        properties = resource.get("Properties", {})
        if "CodeUri" in properties:
            properties["CodeUri"] = "s3://bucket/" + properties["CodeUri"]
    return transform(template, parameters, NoPolicies())


parameters = dict(argument.split("=", 1) for argument in sys.argv[1:] if "=" in argument)
paths = [argument for argument in sys.argv[1:] if "=" not in argument]
json.dump({os.path.basename(p): translated(p, dict(parameters)) for p in paths}, sys.stdout)
