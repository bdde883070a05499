// Something that a person can do: its button, its input fields and the API's action.

/** @returns {{key: string, label: string, fields: object[], run: (tandem: object, values: object) => Promise<object>}} */
export const move = (key, label, run, ...fields) => ({ key, label, run, fields });

export const text = (name, label, value, max) => ({ name, label, value, max });

/** @param {[string, string][]} options each a value and its label */
export const choice = (name, label, options) => ({ name, label, value: options[0][0], options });
