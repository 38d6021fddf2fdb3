/** `gid://shopify/Order/17` is `17` here: the number is what people see in the shop's own addresses. */
export function keyOf(gid: string): string {
  const [path = ''] = gid.split('?');
  return path.slice(path.lastIndexOf('/') + 1);
}

export type Type = 'Customer' | 'Order' | 'Product' | 'ProductVariant';

export function gidOf(type: Type, key: string): string {
  return `gid://shopify/${type}/${key}`;
}
