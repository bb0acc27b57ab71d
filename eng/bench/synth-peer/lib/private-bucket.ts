import { CfnElement, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

export class PrivateBucket extends Bucket {
  constructor(scope: Construct, id: string, accessLogs?: IBucket, expiration?: Duration) {
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.DESTROY,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: accessLogs && `${id.toLowerCase()}/`,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1), expiration }],
    });
  }

  static forAccessLogs(scope: Construct): PrivateBucket {
    return new PrivateBucket(scope, 'AccessLogs', undefined, Duration.days(90));
  }

  get objectsFinding(): string {
    return `AwsSolutions::AwsSolutions-IAM5[Resource::<${this.stack.getLogicalId(this.node.defaultChild as CfnElement)}.Arn>/*]`;
  }

  notifyEventBridge(): void {
    (this.node.defaultChild as CfnBucket).notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  }
}
