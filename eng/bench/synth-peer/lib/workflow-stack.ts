import { Aws, CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { DotnetFunction, DotnetFunctionProps } from './dotnet-function';

/** What src/Cdk's WorkflowStack gives the four stacks. */
export class WorkflowStack extends Stack {
  protected readonly alarms: Topic;
  private readonly project: string;

  constructor(scope: Construct, id: string, description: string) {
    super(scope, id, { stackName: `${id}-dev`, description, tags: { application: 'AsteroidWorkflows', stage: 'dev', workflow: id.toLowerCase() }, terminationProtection: false });
    this.project = id;
    this.alarms = new Topic(this, 'Alarms', { displayName: 'AsteroidWorkflows alarms', enforceSSL: true });
    this.alarms.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        actions: ['sns:Publish'],
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        resources: [this.alarms.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    this.output('AlarmTopic', 'Where the alarms of this stack go', this.alarms.topicArn);
  }

  protected addFunction(name: string, description: string, props: Partial<DotnetFunctionProps> = {}): DotnetFunction {
    return new DotnetFunction(this, name, { project: this.project, description, ...props });
  }

  protected addPersonalTable(id: string, key: string): Table {
    return new Table(this, id, {
      partitionKey: { name: key, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      deletionProtection: false,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }

  protected output(id: string, description: string, value: string): void {
    new CfnOutput(this, id, { description, value });
  }

  protected outputInvocation(one: DotnetFunction, description: string, payload: string): void {
    this.output(
      `${one.node.id}Command`,
      description,
      `aws lambda invoke --function-name ${one.function.functionName} --cli-binary-format raw-in-base64-out --payload '${payload}' /dev/stdout`,
    );
  }
}
