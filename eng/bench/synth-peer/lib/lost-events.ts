import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './findings';

/** Keeps the events that a rule could not deliver, and raises an alarm. */
export class LostEvents extends Queue {
  constructor(scope: Construct, id: string, alarms: ITopic) {
    super(scope, id, { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14) });
    acknowledge(this, 'AwsSolutions::AwsSolutions-SQS3', 'It is where events end that could not be delivered: there is no other place to send them to.');
    new Alarm(this, 'Alarm', {
      alarmDescription: 'An event did not start its workflow: it is in this queue.',
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: 1,
      metric: this.metricApproximateNumberOfMessagesVisible(),
      threshold: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(alarms));
  }
}
