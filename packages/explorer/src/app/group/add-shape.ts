const NAMESPACE = 'http://www.w3.org/2000/svg';

/** Adds a shape to a drawing. */
export function addShape<Name extends keyof SVGElementTagNameMap>(
  parent: SVGElement,
  name: Name,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[Name] {
  const shape = document.createElementNS(NAMESPACE, name);
  for (const [attribute, value] of Object.entries(attributes)) shape.setAttribute(attribute, value);
  parent.append(shape);
  return shape;
}
