using Amazon.DynamoDBv2;
using Amazon.StepFunctions;
using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.Lambdas.Accounts.Ports;

namespace AsteroidWorkflows.Lambdas.Accounts.Adapters;

/// <summary>What the functions are made from.</summary>
internal static class AccountsServices
{
    /// <summary>On AWS: the SDK's default clients, and the settings of the environment.</summary>
    public static FunctionServices OnAws => field ??= FunctionServices.OnLambda()
        .Add<IAmazonDynamoDB>(() => new AmazonDynamoDBClient())
        .Add<IAmazonStepFunctions>(() => new AmazonStepFunctionsClient());

    public static IApplicationStore Store(this FunctionServices services) =>
        new DynamoDbApplicationStore(services.Get<IAmazonDynamoDB>(), services.Setting(AccountsSettings.TableName));

    public static IReviewDelivery Delivery(this FunctionServices services) => new StepFunctionsReviewDelivery(services.Get<IAmazonStepFunctions>());

    public static IWorkflowStarter Starter(this FunctionServices services) =>
        new StepFunctionsWorkflowStarter(services.Get<IAmazonStepFunctions>(), services.Setting(AccountsSettings.StateMachineArn));
}
