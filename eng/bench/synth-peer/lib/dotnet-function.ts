import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge, allowOnAnyResource } from './findings';
import { PrivateBucket } from './private-bucket';
import { root } from './root';

export interface DotnetFunctionProps {
  readonly project: string;
  readonly description: string;
  readonly memorySize?: number;
  readonly timeout?: Duration;
  readonly environment?: Record<string, string>;
}

/** The function that src/Cdk's DotnetFunction makes, from the package that it has published. */
export class DotnetFunction extends Construct {
  readonly role: Role;
  readonly function: Function;

  constructor(scope: Construct, id: string, props: DotnetFunctionProps) {
    super(scope, id);
    const logs = new LogGroup(this, 'Logs', { retention: RetentionDays.TWO_WEEKS, removalPolicy: RemovalPolicy.DESTROY });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com'), description: `What ${id} may do` });
    logs.grantWrite(this.role);
    allowOnAnyResource(this.role, 'Traces', ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'], 'Traces in X-Ray have no resource that IAM knows.');
    const assembly = `AsteroidWorkflows.Lambdas.${props.project}`;
    this.function = new Function(this, 'Function', {
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(packageOf(props.project)),
      description: props.description,
      environment: props.environment ?? {},
      handler: `${assembly}::${assembly}.${id}::HandleAsync`,
      logGroup: logs,
      loggingFormat: LoggingFormat.JSON,
      memorySize: props.memorySize ?? 512,
      role: this.role.withoutPolicyUpdates(),
      runtime: Runtime.DOTNET_10,
      timeout: props.timeout ?? Duration.seconds(30),
      tracing: Tracing.ACTIVE,
    });
  }

  allow(actions: string[], ...resources: string[]): this {
    this.role.addToPolicy(new PolicyStatement({ actions, resources }));
    return this;
  }

  allowOnAnyResource(id: string, ...actions: string[]): this {
    allowOnAnyResource(this.role, id, actions, 'IAM knows no resource for it.');
    return this;
  }

  allowObjects(bucket: PrivateBucket, ...actions: string[]): this {
    acknowledge(this.role, bucket.objectsFinding, 'The function works on whatever object it is told, of this one bucket.');
    return this.allow(actions, bucket.arnForObjects('*'));
  }
}

function packageOf(project: string): string {
  const folder = join(root, 'artifacts', 'lambda');
  const name = readdirSync(folder).find((entry) => entry.startsWith(`${project}-linux-arm64-`));
  if (name === undefined) {
    throw new Error(`There is no package of ${project} in ${folder}; run \`dotnet run build.cs synth\` first.`);
  }
  return join(folder, name);
}
