namespace AsteroidWorkflows.Engine.Tests.Execution;

/// <summary>Small definitions that several tests use.</summary>
internal static class Definitions
{
    public const string Pass = """{"StartAt":"Pass","States":{"Pass":{"Type":"Pass","End":true}}}""";

    public const string ParallelOfTwo = """
        {"StartAt":"Both","States":{"Both":{"Type":"Parallel","End":true,"Branches":[
        {"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":5,"End":true}}},
        {"StartAt":"B","States":{"B":{"Type":"Pass","End":true}}}]}}}
        """;

    public static string Function(string name, string fields = "") => $$"""
        {"StartAt":"Call","States":{"Call":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:{{name}}",{{fields}}"End":true} } }
        """;
}
