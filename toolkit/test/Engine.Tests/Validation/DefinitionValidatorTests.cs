using AsteroidWorkflows.Engine.Validation;

namespace AsteroidWorkflows.Engine.Tests.Validation;

public class DefinitionValidatorTests
{
    private const string Function = "arn:aws:lambda:eu-west-1:111111111111:function:f";

    [Fact]
    public void All_problems_are_found_at_once_in_the_order_of_the_definition() => Assert.Equal(
        [
            "SCHEMA_VALIDATION_FAILED: Field 'Extra' is not supported at /",
            "SCHEMA_VALIDATION_FAILED: These fields are required: [StartAt] at /",
            "SCHEMA_VALIDATION_FAILED: The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map] at /States/A/Type",
            "SCHEMA_VALIDATION_FAILED: Field 'Catch' is not supported at /States/B",
            "SCHEMA_VALIDATION_FAILED: Value must be a valid JSONPath. at /States/B/OutputPath",
            "SCHEMA_VALIDATION_FAILED: These fields are required: [Resource] at /States/C",
            "SCHEMA_VALIDATION_FAILED: Expected value of type Integer at /States/C/TimeoutSeconds",
        ],
        Problems("""
            {"Extra":1,"States":{
              "A":{"Type":"Nothing"},
              "B":{"Type":"Pass","Catch":[],"OutputPath":"a","End":true},
              "C":{"Type":"Task","TimeoutSeconds":"5","End":true}}}
            """));

    [Theory]
    [InlineData("""{"Type":"Pass","Output":1,"End":true}""", "The QueryLanguage is set to 'JSONPath', but field 'Output' is only supported for the 'JSONata' QueryLanguage at /States/S")]
    [InlineData("""{"Type":"Pass","QueryLanguage":"JSONata","ResultPath":"$","End":true}""", "The QueryLanguage is set to 'JSONata', but field 'ResultPath' is only supported for the 'JSONPath' QueryLanguage at /States/S")]
    [InlineData("""{"Type":"Wait","Timestamp":"2026-01-01","End":true}""", "String does not match RFC3339 timestamp at /States/S/Timestamp")]
    [InlineData("""{"Type":"Wait","Seconds":-1,"End":true}""", "Minimum value is 0 at /States/S/Seconds")]
    [InlineData("""{"Type":"Wait","Seconds":1,"SecondsPath":"$.s","End":true}""", "There should only be one of the following fields: [Seconds, SecondsPath, Timestamp, TimestampPath] at /States/S")]
    [InlineData("""{"Type":"Wait","SecondsPath":"s","End":true}""", "Value is not a Reference Path: Reference path didn't start with '$' at /States/S/SecondsPath")]
    [InlineData("""{"Type":"Pass","Parameters":{"a":{"b.$":"c"}},"End":true}""", "The value for the field 'b.$' must be a valid JSONPath or a valid intrinsic function call at /States/S/Parameters/a")]
    [InlineData("""{"Type":"Parallel","Branches":[],"End":true}""", "Value cannot be empty at /States/S/Branches")]
    [InlineData("""{"Type":"Parallel","Branches":[{"States":{"T":{"Type":"Succeed"}}}],"End":true}""", "These fields are required: [StartAt] at /States/S/Branches[0]")]
    [InlineData("""{"Type":"Map","ItemProcessor":{"QueryLanguage":"JSONata","StartAt":"T","States":{"T":{"Type":"Succeed"}}},"End":true}""", "Field 'QueryLanguage' is not supported at /States/S/ItemProcessor")]
    [InlineData("""{"Type":"Map","MaxConcurrency":-1,"ItemProcessor":{"StartAt":"T","States":{"T":{"Type":"Succeed"}}},"End":true}""", "Minimum value is 0 at /States/S/MaxConcurrency")]
    [InlineData("""{"Type":"Map","ToleratedFailurePercentage":101,"ItemProcessor":{"StartAt":"T","States":{"T":{"Type":"Succeed"}}},"End":true}""", "Maximum value is 100.0 at /States/S/ToleratedFailurePercentage")]
    [InlineData("""{"Type":"Task","Resource":"arn:aws:states:::dynamodb:query","End":true}""", "The resource provided arn:aws:states:::dynamodb:query is not recognized. The value is not a valid resource ARN, or the resource is not available in this region. at /States/S/Resource")]
    [InlineData("""{"Type":"Task","Resource":"FUNCTION","Credentials":{},"End":true}""", "The field 'RoleArn' is required but was missing at /States/S/Credentials")]
    [InlineData("""{"Type":"Task","Resource":"FUNCTION","Retry":[{"ErrorEquals":[]}],"End":true}""", "Value cannot be empty at /States/S/Retry[0]/ErrorEquals")]
    [InlineData("""{"Type":"Task","Resource":"FUNCTION","Retry":[{"ErrorEquals":["States.ALL","X"]}],"End":true}""", "States.ALL must appear alone and at the end of the list at /States/S/Retry[0]/ErrorEquals")]
    [InlineData("""{"Type":"Task","Resource":"FUNCTION","Catch":[{"ErrorEquals":["X"]}],"End":true}""", "These fields are required: [Next] at /States/S/Catch[0]")]
    [InlineData("""{"Type":"Choice","Choices":[{"Variable":"x","IsNull":true,"Next":"S"}]}""", "Value is not a Reference Path: Reference path didn't start with '$' at /States/S/Choices[0]/Variable")]
    [InlineData("""{"Type":"Choice","Choices":[{"And":[{"Variable":"$.x","NumericEquals":"1"}],"Next":"S"}]}""", "Expected value of type Number at /States/S/Choices[0]/And[0]/NumericEquals")]
    [InlineData("""{"Type":"Choice","Choices":[]}""", "Value cannot be empty at /States/S/Choices")]
    [InlineData("""{"Type":"Fail","Error":"a","ErrorPath":"$.a"}""", "There should only be one of the following fields: [Error, ErrorPath] at /States/S")]
    [InlineData("""{"Type":"Pass","Assign":{"9x":1},"End":true}""", "'9x' is not a valid variable name at /States/S/Assign/9x")]
    [InlineData("""{"Type":"Pass"}""", "These fields are required: [Next or End] at /States/S")]
    public void A_problem_is_told_with_its_place(string state, string expected) => Assert.Equal(
        ["SCHEMA_VALIDATION_FAILED: " + expected],
        Problems($$$$"""{"StartAt":"S","States":{"S":{{{{state.Replace("FUNCTION", Function, StringComparison.Ordinal)}}}}}}"""));

    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B"},"C":{"Type":"Succeed"}}}""",
        "MISSING_TRANSITION_TARGET: Missing 'Next' target: B at /States/A/Next|MISSING_TRANSITION_TARGET: State \"C\" is not reachable. at /States/C")]
    [InlineData("""{"StartAt":"X","States":{"A":{"Type":"Succeed"}}}""",
        "MISSING_TRANSITION_TARGET: Missing 'Next' target: X at /StartAt|MISSING_TRANSITION_TARGET: State \"A\" is not reachable. at /States/A")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"A"},"B":{"Type":"Pass","Next":"A"}}}""",
        "MISSING_END_STATE: Workflow has no terminal state at null")]
    public void Where_states_lead_is_checked(string definition, string expected) => Assert.Equal(expected.Split('|'), Problems(definition));

    [Fact]
    public void State_names_are_unique_in_the_whole_definition() => Assert.Equal(
        ["DUPLICATE_STATE_NAME: Duplicate State name: M at /States/M/ItemProcessor/States/M"],
        Problems("""{"StartAt":"M","States":{"M":{"Type":"Map","ItemProcessor":{"StartAt":"M","States":{"M":{"Type":"Succeed"}}},"End":true}}}"""));

    [Theory]
    [InlineData("arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Express state machine does not support '.waitForTaskToken' service integration ")]
    [InlineData("arn:aws:states:::ecs:runTask.sync", "Express state machine does not support '.sync' service integration")]
    [InlineData("arn:aws:states:::states:startExecution.sync:2", "Express state machine does not support '.sync' service integration")]
    [InlineData("arn:aws:states:eu-west-1:111111111111:activity:a", "Express state machine does not support Activity ARN")]
    public void An_express_machine_does_not_wait(string resource, string expected)
    {
        var definition = $$$$"""{"StartAt":"S","States":{"S":{"Type":"Task","Resource":"{{{{resource}}}}","End":true}}}""";

        Assert.Empty(DefinitionValidator.Validate(definition));
        Assert.Equal(expected, Assert.Single(DefinitionValidator.Validate(definition, express: true)).Message);
    }

    [Theory]
    [InlineData("nothing", "Unrecognized token 'nothing': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')", 1, 8)]
    [InlineData("{\n\"a\" 1}", "Unexpected character ('1' (code 49)): was expecting a colon to separate field name and value", 2, 6)]
    [InlineData("{\"a\":1,}", "Unexpected character ('}' (code 125)): was expecting double-quote to start field name", 1, 9)]
    [InlineData("[1 2]", "Unexpected character ('2' (code 50)): was expecting comma to separate Array entries", 1, 5)]
    public void What_is_not_JSON_is_told_with_line_and_column(string text, string message, int line, int column)
    {
        var problem = Assert.Single(DefinitionValidator.Validate(text));

        Assert.Equal("INVALID_JSON_DESCRIPTION", problem.Code);
        Assert.Equal($"[Source: (String)\"{text}\"; line: {line}, column: {column}]", problem.Location);
        Assert.Equal($"{message}\n at {problem.Location}", problem.Message);
    }

    [Theory]
    [InlineData("{% 1 + %}", "INVALID_JSONATA_EXPRESSION: ")]
    [InlineData("{% phone %}", "UNSUPPORTED_JSONATA_EXPRESSION: Reference to 'phone' at the top level is not supported.")]
    [InlineData("{% $sum(a.b[c = 1]) %}", "UNSUPPORTED_JSONATA_EXPRESSION: Reference to 'a' at the top level is not supported.")]
    [InlineData("{% $ %}", "UNSUPPORTED_JSONATA_EXPRESSION: Reference to '$' at the top level is not supported.")]
    [InlineData("{% $$.a %}", "UNSUPPORTED_JSONATA_EXPRESSION: Reference to '$$' ")]
    public void An_expression_that_cannot_work_is_found_when_the_definition_is_read(string expression, string expected)
    {
        var problem = Assert.Single(DefinitionValidator.Validate(WithOutput(expression)));

        Assert.StartsWith(expected, problem.ToString(), StringComparison.Ordinal);
        Assert.Equal("/States/S/Output/v", problem.Location);
    }

    [Theory]
    [InlineData("{% $states.input.a[b = 1].c %}")]
    [InlineData("{% $states.input.a[$ = 1] %}")]
    [InlineData("{% $states.input.($x := a; $x & b) %}")]
    [InlineData("{% $states.input.a^(>b, c){d: $sum(e)} %}")]
    [InlineData("{% $states.input ~> |a|{'b': c}| %}")]
    [InlineData("{% {'a': $v, 'b': [1..3]} %}")]
    [InlineData("{% $map($v, function($x) { $x.a }) %}")]
    public void An_expression_may_read_what_it_has_selected(string expression) =>
        Assert.Empty(DefinitionValidator.Validate(WithOutput(expression)));

    [Fact]
    public void A_resource_that_a_template_still_has_to_fill_in_is_accepted() => Assert.Empty(
        DefinitionValidator.Validate("""{"StartAt":"S","States":{"S":{"Type":"Task","Resource":"${Function}","End":true}}}"""));

    private static string WithOutput(string expression) =>
        $$$$"""{"QueryLanguage":"JSONata","StartAt":"S","States":{"S":{"Type":"Pass","Output":{"v":"{{{{expression}}}}"},"End":true} } }""";

    private static List<string> Problems(string definition) =>
        [.. DefinitionValidator.Validate(definition).Select(problem => problem.ToString())];
}
