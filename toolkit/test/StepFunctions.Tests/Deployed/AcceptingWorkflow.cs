using AsteroidWorkflows.Testing;

namespace AsteroidWorkflows.StepFunctions.Tests.Deployed;

/// <summary>A workflow and its test, for whatever target.</summary>
internal static class AcceptingWorkflow
{
    public const string Definition = """
        {"QueryLanguage":"JSONata","StartAt":"Large?","States":{
        "Large?":{"Type":"Choice","Choices":[{"Condition":"{% $states.input.total > 100 %}","Next":"Ask"}],"Default":"Accept"},
        "Ask":{"Type":"Fail","Error":"TooLarge","Cause":"Somebody has to be asked."},
        "Accept":{"Type":"Pass","Output":{"accepted":"{% $states.input.total %}"},"End":true}}}
        """;

    public static async Task TestAsync(IWorkflowTarget workflow)
    {
        (await workflow.RunAsync("""{"total":5}""")).AssertOutput("""{"accepted":5}""").AssertPath("Large?", "Accept");
        (await workflow.RunAsync("""{"total":500}""")).AssertFailed("TooLarge").AssertPath("Large?", "Ask");
    }
}
