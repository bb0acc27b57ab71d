import { Validations } from 'aws-cdk-lib';
import { Policy, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import { IConstruct } from 'constructs';

export function acknowledge(at: IConstruct, id: string, reason: string): void {
  Validations.of(at).acknowledge({ id, reason });
}

/** Allows actions on any resource, in a policy of its own, which alone is acknowledged. */
export function allowOnAnyResource(role: Role, id: string, actions: string[], reason: string): void {
  const policy = new Policy(role, id, { roles: [role], statements: [new PolicyStatement({ actions, resources: ['*'] })] });
  acknowledge(policy, 'AwsSolutions::AwsSolutions-IAM5[Resource::*]', reason);
}
