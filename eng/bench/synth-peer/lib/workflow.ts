import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CfnOutput, Duration, Names, RemovalPolicy } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Dashboard, GraphWidget, IMetric, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { ITopic } from 'aws-cdk-lib/aws-sns';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { DotnetFunction } from './dotnet-function';
import { allowOnAnyResource } from './findings';
import { root } from './root';

export interface WorkflowProps {
  /** The name of the committed definition. */
  readonly definition: string;
  readonly functions: DotnetFunction[];
  readonly substitutions?: Record<string, string>;
  readonly statements?: PolicyStatement[];
  readonly alarms: ITopic;
  readonly holdsPersonalData: boolean;
  readonly sampleInput?: string;
}

const logDelivery = [
  'logs:CreateLogDelivery', 'logs:DeleteLogDelivery', 'logs:DescribeLogGroups', 'logs:DescribeResourcePolicies', 'logs:GetLogDelivery',
  'logs:ListLogDeliveries', 'logs:PutResourcePolicy', 'logs:UpdateLogDelivery',
];

/** The state machine that src/Cdk's Workflow makes, from the committed definition. */
export class Workflow extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, props: WorkflowProps) {
    super(scope, id);
    const text = readFileSync(join(root, 'test', 'Workflows.Tests', 'Snapshots', `${props.definition}.asl.json`), 'utf8');
    const functions = props.functions.filter((one) => text.includes(`\${${one.node.id}FunctionArn}`));
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com'), description: `What the workflow ${props.definition} may do` });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: functions.map((one) => one.function.functionArn) }));
    props.statements?.forEach((statement) => role.addToPolicy(statement));

    allowOnAnyResource(role, 'Traces', ['xray:GetSamplingRules', 'xray:GetSamplingTargets', 'xray:PutTelemetryRecords', 'xray:PutTraceSegments'], 'Traces in X-Ray have no resource that IAM knows.');
    allowOnAnyResource(role, 'LogDelivery', logDelivery, 'The delivery of logs has no resource that IAM knows.');

    const values: Record<string, string> = { ...props.substitutions };
    functions.forEach((one) => (values[`${one.node.id}FunctionArn`] = one.function.functionArn));
    const definition = Object.entries(values).reduce((all, [token, value]) => all.replaceAll(`\${${token}}`, value), text.trimEnd());
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      comment: props.definition,
      definitionBody: DefinitionBody.fromString(definition),
      logs: {
        destination: new LogGroup(this, 'Logs', {
          logGroupName: `/aws/vendedlogs/states/${Names.uniqueResourceName(this, { maxLength: 80 })}`,
          retention: RetentionDays.TWO_WEEKS,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        includeExecutionData: !props.holdsPersonalData,
        level: LogLevel.ALL,
      },
      removalPolicy: RemovalPolicy.DESTROY,
      role: role.withoutPolicyUpdates(),
      tracingEnabled: true,
    });
    this.addAlarms(props.alarms);
    this.addDashboard(functions);
    new CfnOutput(this, 'Arn', { description: `The state machine of ${props.definition}`, value: this.stateMachine.stateMachineArn });
    if (props.sampleInput !== undefined) {
      new CfnOutput(this, 'Start', {
        description: `Starts an execution of ${props.definition}`,
        value: `aws stepfunctions start-execution --state-machine-arn ${this.stateMachine.stateMachineArn} --input '${props.sampleInput}'`,
      });
    }
  }

  private addAlarms(topic: ITopic): void {
    const window = { period: Duration.minutes(5), statistic: 'Sum' };
    const action = new SnsAction(topic);
    const add = (id: string, metric: Metric, what: string) =>
      new Alarm(this, id, {
        alarmDescription: `Executions of ${this.node.id} ${what}.`,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        evaluationPeriods: 1,
        metric,
        threshold: 1,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }).addAlarmAction(action);
    add('Failed', this.stateMachine.metricFailed(window), 'failed');
    add('TimedOut', this.stateMachine.metricTimedOut(window), 'timed out');
    add('Throttled', this.stateMachine.metricThrottled(window), 'were throttled');
    add('Aborted', this.stateMachine.metricAborted(window), 'were aborted');
  }

  private addDashboard(functions: DotnetFunction[]): void {
    const machine = this.stateMachine;
    const graph = (title: string, ...left: IMetric[]) => new GraphWidget({ title, left, width: 8 });
    const dashboard = new Dashboard(this, 'Dashboard');
    dashboard.addWidgets(
      graph('Executions', machine.metricStarted(), machine.metricSucceeded(), machine.metricFailed(), machine.metricTimedOut(), machine.metricAborted()),
      graph('Duration', machine.metricTime()),
      graph('Throttled', machine.metricThrottled()),
    );
    dashboard.addWidgets(
      graph('Function errors', ...functions.map((one) => one.function.metricErrors())),
      graph('Function durations', ...functions.map((one) => one.function.metricDuration())),
      graph('Functions throttled', ...functions.map((one) => one.function.metricThrottles())),
    );
  }
}
