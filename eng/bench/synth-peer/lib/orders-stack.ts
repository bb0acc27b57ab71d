import { Construct } from 'constructs';
import { Workflow } from './workflow';
import { WorkflowStack } from './workflow-stack';

export class OrdersStack extends WorkflowStack {
  constructor(scope: Construct, id: string) {
    super(scope, id, 'AsteroidWorkflows: Parallel and Map by themselves');
    const taskA = this.addFunction('TaskA', 'Answers its input, as task A');
    const taskB = this.addFunction('TaskB', 'Answers its input, as task B');
    const processItem = this.addFunction('ProcessItem', 'Totals one order');
    new Workflow(this, 'ParallelProcessing', {
      definition: 'Parallel',
      functions: [taskA, taskB],
      alarms: this.alarms,
      holdsPersonalData: false,
      sampleInput: '{"any":"input"}',
    });
    new Workflow(this, 'ProcessOrders', {
      definition: 'Orders',
      functions: [processItem],
      alarms: this.alarms,
      holdsPersonalData: false,
      sampleInput: '{"orders":[{"orderId":"1","items":[{"sku":"A","quantity":2,"unitPrice":9.99}]}]}',
    });
  }
}
