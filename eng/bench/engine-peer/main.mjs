import './node20.mjs';
import { accounts } from './accounts.mjs';
import { items } from './items.mjs';
import { measure } from './speed.mjs';

await measure('accounts', accounts());
await measure('map-items', items());
