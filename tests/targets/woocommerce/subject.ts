import { woocommerce } from '@tributary/connector-woocommerce';
import type { Subject } from '../subject.ts';
import { start } from './index.ts';
import { WOOCOMMERCE_OUTLINE } from './outline.ts';

export const woocommerceSubject: Subject = {
  connector: woocommerce,
  outline: WOOCOMMERCE_OUTLINE,
  name: 'woocommerce',
  server: 'stand-in for WooCommerce',
  probe: { name: 'woocommerce', missing: () => undefined },
  start,
};
