using Amazon.CDK.AWS.DynamoDB;
using AsteroidWorkflows.Cdk.Settings;
using AsteroidWorkflows.Flow.Cdk;
using AsteroidWorkflows.Lambdas.Accounts;
using AsteroidWorkflows.Lambdas.Accounts.Adapters;
using AsteroidWorkflows.Workflows.Accounts;
using Constructs;

namespace AsteroidWorkflows.Cdk.Stacks;

/// <summary>Account applications: the table, seven functions, and the state machine that checks, asks a person and decides.</summary>
public sealed class AccountsStack : WorkflowStack
{
    private static readonly string[] ReadAndUpdate = ["dynamodb:GetItem", "dynamodb:UpdateItem"];

    /// <summary>Adds the stack.</summary>
    public AccountsStack(Construct scope, string id, AppSettings settings, ILambdaPackages packages)
        : base(scope, id, "AsteroidWorkflows: account applications, their checks and a person's review", settings, AccountsFunctions.Table, packages)
    {
        var table = this.AddPersonalTable("Applications", "id", settings);
        table.AddGlobalSecondaryIndex(new GlobalSecondaryIndexProps
        {
            IndexName = DynamoDbApplicationStore.StateIndex,
            PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = "state", Type = AttributeType.STRING },
            ProjectionType = ProjectionType.ALL,
        });
        var environment = new Dictionary<string, string> { [AccountsSettings.TableName] = table.TableName };

        Function<DataChecking>("Checks an applicant's name or address");
        Function<Flag>("Flags an application for review or as unprocessable", WithTable)
            .Allow(ReadAndUpdate, table.TableArn);
        Function<Approve>("Approves an application", WithTable)
            .Allow(ReadAndUpdate, table.TableArn);
        Function<Reject>("Rejects an application", WithTable)
            .Allow(ReadAndUpdate, table.TableArn);

        var machine = StateMachine(
            "ProcessApplications",
            AccountsWorkflow.Define(TimeSpan.FromDays(settings.ReviewDays)),
            // Submit starts executions, because it stores what they are about; see its command below.
            sampleInput: null);

        var submit = Function<Submit>("Takes an application and starts its execution", props => props with
        {
            Environment = new Dictionary<string, string>(environment) { [AccountsSettings.StateMachineArn] = machine.StateMachineArn },
        }).Allow(["dynamodb:DeleteItem", "dynamodb:PutItem"], table.TableArn).Allow(["states:StartExecution"], machine.StateMachineArn);
        var review = Function<Review>("Records a person's decision and resumes the execution", WithTable)
            .Allow(ReadAndUpdate, table.TableArn).Allow(["states:SendTaskSuccess"], machine.StateMachineArn);
        var find = Function<Find>("Lists the applications in a state", WithTable)
            .Allow(["dynamodb:Query"], $"{table.TableArn}/index/{DynamoDbApplicationStore.StateIndex}");

        Output("TableName", "The table of applications", table.TableName);
        OutputInvocation(submit, "Submits an application", """{"name":"Spock","address":"123 Enterprise Street"}""");
        OutputInvocation(find, "Lists the applications that wait for a review", """{"state":"FLAGGED_FOR_REVIEW"}""");
        OutputInvocation(review, "Decides on an application, by its id", """{"id":"application_...","decision":"APPROVE"}""");

        DotnetFunctionProps WithTable(DotnetFunctionProps props) => props with { Environment = environment };
    }
}
