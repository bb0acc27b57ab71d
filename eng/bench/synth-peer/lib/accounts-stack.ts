import { AttributeType, ProjectionType } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { Workflow } from './workflow';
import { WorkflowStack } from './workflow-stack';

export class AccountsStack extends WorkflowStack {
  constructor(scope: Construct, id: string) {
    super(scope, id, "AsteroidWorkflows: account applications, their checks and a person's review");
    const table = this.addPersonalTable('Applications', 'id');
    table.addGlobalSecondaryIndex({ indexName: 'state', partitionKey: { name: 'state', type: AttributeType.STRING }, projectionType: ProjectionType.ALL });
    const environment = { APPLICATIONS_TABLE_NAME: table.tableName };
    const readAndUpdate = ['dynamodb:GetItem', 'dynamodb:UpdateItem'];

    const functions = [
      this.addFunction('DataChecking', "Checks an applicant's name or address"),
      this.addFunction('Flag', 'Flags an application for review or as unprocessable', { environment }).allow(readAndUpdate, table.tableArn),
      this.addFunction('Approve', 'Approves an application', { environment }).allow(readAndUpdate, table.tableArn),
      this.addFunction('Reject', 'Rejects an application', { environment }).allow(readAndUpdate, table.tableArn),
    ];
    const machine = new Workflow(this, 'ProcessApplications', { definition: 'Accounts', functions, alarms: this.alarms, holdsPersonalData: true }).stateMachine;

    const submit = this.addFunction('Submit', 'Takes an application and starts its execution', {
      environment: { ...environment, APPLICATIONS_STATE_MACHINE_ARN: machine.stateMachineArn },
    })
      .allow(['dynamodb:DeleteItem', 'dynamodb:PutItem'], table.tableArn)
      .allow(['states:StartExecution'], machine.stateMachineArn);
    const review = this.addFunction('Review', "Records a person's decision and resumes the execution", { environment })
      .allow(readAndUpdate, table.tableArn)
      .allow(['states:SendTaskSuccess'], machine.stateMachineArn);
    const find = this.addFunction('Find', 'Lists the applications in a state', { environment }).allow(['dynamodb:Query'], `${table.tableArn}/index/state`);

    this.output('TableName', 'The table of applications', table.tableName);
    this.outputInvocation(submit, 'Submits an application', '{"name":"Spock","address":"123 Enterprise Street"}');
    this.outputInvocation(find, 'Lists the applications that wait for a review', '{"state":"FLAGGED_FOR_REVIEW"}');
    this.outputInvocation(review, 'Decides on an application, by its id', '{"id":"application_...","decision":"APPROVE"}');
  }
}
