import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { AccountsStack } from '../lib/accounts-stack';
import { AsteroidsStack } from '../lib/asteroids-stack';
import { OrdersStack } from '../lib/orders-stack';
import { PhotosStack } from '../lib/photos-stack';

const app = new App();
new AsteroidsStack(app, 'Asteroids');
new AccountsStack(app, 'Accounts');
new PhotosStack(app, 'Photos');
new OrdersStack(app, 'Orders');
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
