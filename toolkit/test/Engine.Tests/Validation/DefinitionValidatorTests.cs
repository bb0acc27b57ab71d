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
    [InlineData("""{"Type":"Wait","Seconds":1,"SecondsPath":"$.s","End":true}""", "There should only be one of the following fields: [SecondsPath, Seconds, TimestampPath, Timestamp] at /States/S")]
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
    [InlineData("""{"Type":"Task","Resource":"FUNCTION","Retry":[{"ErrorEquals":["States.ALL","X"]}],"End":true}""", "States.ALL must appear alone and at end of list at /States/S/Retry[0]/ErrorEquals[0]")]
    [InlineData("""{"Type":"Task","Resource":"FUNCTION","Catch":[{"ErrorEquals":["X"]}],"End":true}""", "These fields are required: [Next] at /States/S/Catch[0]")]
    [InlineData("""{"Type":"Choice","Choices":[{"Variable":"x","IsNull":true,"Next":"S"}]}""", "Value is not a Reference Path: Reference path didn't start with '$' at /States/S/Choices[0]/Variable")]
    [InlineData("""{"Type":"Choice","Choices":[{"And":[{"Variable":"$.x","NumericEquals":"1"}],"Next":"S"}]}""", "Expected value of type Number at /States/S/Choices[0]/And[0]/NumericEquals")]
    [InlineData("""{"Type":"Choice","Choices":[]}""", "Value cannot be empty at /States/S/Choices")]
    [InlineData("""{"Type":"Fail","Error":"a","ErrorPath":"$.a"}""", "There should only be one of the following fields: [Error, ErrorPath] at /States/S")]
    [InlineData("""{"Type":"Pass"}""", "This object should have only one of the following fields: [Next, End] at /States/S")]
    [InlineData("""{"Type":"Pass","End":false}""", "This object should have only one of the following fields: [Next, End] at /States/S")]
    [InlineData("""{"Type":"Wait","End":true}""", "This object should have only one of the following fields: [SecondsPath, Seconds, TimestampPath, Timestamp] at /States/S")]
    [InlineData("""{"Type":"Map","End":true}""", "This object should have only one of the following fields: [ItemProcessor, Iterator] at /States/S")]
    [InlineData("""{"Type":"Succeed","Assign":{"x":1}}""", "Field 'Assign' is not supported at /States/S")]
    [InlineData("""{"Type":"Task","Resource":"f","End":true}""", "Value is not a valid resource ARN at /States/S/Resource")]
    [InlineData("""{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke.sync","End":true}""", "The resource provided arn:aws:states:::lambda:invoke.sync is not recognized. The value is not a valid resource ARN, or the resource is not available in this region. at /States/S/Resource")]
    [InlineData("""{"Type":"Task","Resource":"FUNCTION","Retry":[{"ErrorEquals":["X"],"JitterStrategy":"SOME"}],"End":true}""", "Value should be one of the following: [NONE, FULL] at /States/S/Retry[0]/JitterStrategy")]
    [InlineData("""{"Type":"Task","Resource":"FUNCTION","Retry":[{"ErrorEquals":["X"],"JitterStrategy":1}],"End":true}""", "Expected value of type [STRING] at /States/S/Retry[0]/JitterStrategy")]
    [InlineData("""{"Type":"Choice","Choices":[{"Next":"S"}]}""", "The object must have only one of the following fields, [And, Or, Not, Variable, Condition] at /States/S/Choices[0]")]
    [InlineData("""{"Type":"Choice","Choices":[{"Variable":"$.x","IsNull":true,"IsPresent":true,"Next":"S"}]}""", "There should only be one of the following fields: [IsNull, IsPresent] at /States/S/Choices[0]")]
    [InlineData("""{"Type":"Choice","Choices":[{"Not":{"Variable":"$.x","IsNull":true,"Next":"S"},"Next":"S"}]}""", "Field 'Next' is not supported at /States/S/Choices[0]/Not")]
    [InlineData("""{"Type":"Pass","QueryLanguage":"JSONata","Output":"{% 1","End":true}""", "JSONata string must start with {% and end with %} at /States/S/Output")]
    [InlineData("""{"Type":"Pass","QueryLanguage":"JSONata","Output":{"a":[" {% 1 %}"]},"End":true}""", "JSONata string must start with {% and end with %} at /States/S/Output/a[0]")]
    [InlineData("""{"Type":"Wait","QueryLanguage":"JSONata","Seconds":"{% 1 ","End":true}""", "JSONata string must start with {% and end with %} at /States/S/Seconds")]
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
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass","End":true},"B":{"Type":"Pass","Next":"C"},"C":{"Type":"Succeed"}}}""",
        "MISSING_TRANSITION_TARGET: State \"B\" is not reachable. at /States/B")]
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
    [InlineData("{% $$.a %}", "UNSUPPORTED_JSONATA_EXPRESSION: Reference to '$$' is not supported.")]
    [InlineData("{% $.phone %}", "UNSUPPORTED_JSONATA_EXPRESSION: Reference to '$' at the top level is not supported.")]
    [InlineData("{% phone + phone %}", "UNSUPPORTED_JSONATA_EXPRESSION: Reference to 'phone' at the top level is not supported.")]
    [InlineData("{% {phone: 1} %}", "UNSUPPORTED_JSONATA_EXPRESSION: Reference to 'phone' at the top level is not supported.")]
    [InlineData("{% $map($v, function($x) { phone }) %}", "UNSUPPORTED_JSONATA_EXPRESSION: Reference to 'phone' at the top level is not supported.")]
    [InlineData("{% $states.result %}", "UNSUPPORTED_JSONATA_EXPRESSION: Field '$states.result' does not exist.")]
    [InlineData("{% $states.errorOutput.Cause %}", "UNSUPPORTED_JSONATA_EXPRESSION: Field '$states.errorOutput' does not exist.")]
    [InlineData("{% $states.inptu %}", "UNSUPPORTED_JSONATA_EXPRESSION: Field '$states.inptu' does not exist.")]
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
    [InlineData("{% $states.input.a[$map(b, function($x) { c })] %}")]
    [InlineData("{% $states %}")]
    public void An_expression_may_read_what_it_has_selected(string expression) =>
        Assert.Empty(DefinitionValidator.Validate(WithOutput(expression)));

    [Theory]
    [InlineData("states", "RESERVED_VARIABLE_NAME: Cannot assign to reserved variable '$states'. at /States/S/Assign/states")]
    [InlineData("9x", "INVALID_VARIABLE_NAME: Invalid variable name '9x': the variable name contains invalid characters. at /States/S/Assign/9x")]
    public void A_variable_has_a_name_of_its_own(string name, string expected) => Assert.Equal(
        [expected],
        Problems($$$"""{"StartAt":"S","States":{"S":{"Type":"Pass","Assign":{"{{{name}}}":1},"End":true} } }"""));

    [Fact]
    public void Each_outcome_of_a_state_can_be_read_where_there_is_one() => Assert.Equal(
        [
            "UNSUPPORTED_JSONATA_EXPRESSION: Field '$states.errorOutput' does not exist. at /States/T/Output/no",
            "UNSUPPORTED_JSONATA_EXPRESSION: Field '$states.result' does not exist. at /States/T/Arguments/no",
            "UNSUPPORTED_JSONATA_EXPRESSION: Field '$states.result' does not exist. at /States/T/Catch[0]/Assign/no",
        ],
        Problems($$$"""
            {"QueryLanguage":"JSONata","StartAt":"T","States":{"T":{"Type":"Task","Resource":"{{{Function}}}","End":true,
            "Arguments":{"no":"{% $states.result %}"},
            "Output":{"a":"{% $states.result %}","no":"{% $states.errorOutput %}"},
            "Assign":{"b":"{% $states.result.b %}"},
            "Catch":[{"ErrorEquals":["States.ALL"],"Next":"T","Output":"{% $states.errorOutput %}","Assign":{"no":"{% $states.result %}"}}]} } }
            """));

    [Theory]
    [InlineData("""{"Resource":"arn:aws:states:::s3:copyObject"}""", "The field 'Resource' does not match any of the allowed values at /States/S/ItemReader/Resource")]
    [InlineData("""{"Resource":"READ","Bucket":"b"}""", "Field 'Bucket' is not supported at /States/S/ItemReader")]
    [InlineData("""{"Resource":"READ","ReaderConfig":{"InputTypes":"CSV"}}""", "Field 'InputTypes' is not supported at /States/S/ItemReader/ReaderConfig")]
    [InlineData("""{"Resource":"READ","ReaderConfig":{"InputType":"XML"}}""", "Value should be one of the following: [CSV, JSON, JSONL, PARQUET, MANIFEST] at /States/S/ItemReader/ReaderConfig/InputType")]
    [InlineData("""{"Resource":"READ","ReaderConfig":{"InputType":"CSV"}}""", "The field 'CSVHeaderLocation' is required at /States/S/ItemReader/ReaderConfig")]
    [InlineData("""{"Resource":"READ","ReaderConfig":{"InputType":"CSV","CSVHeaderLocation":"GIVEN"}}""", "These fields are required: [CSVHeaders] at /States/S/ItemReader/ReaderConfig")]
    [InlineData("""{"Resource":"READ","ReaderConfig":{"InputType":"JSON","CSVHeaderLocation":"FIRST_ROW"}}""", "Field 'CSVHeaderLocation' is not supported at /States/S/ItemReader/ReaderConfig")]
    [InlineData("""{"Resource":"READ","ReaderConfig":{"MaxItems":100000001}}""", "Maximum value is 100000000 at /States/S/ItemReader/ReaderConfig/MaxItems")]
    [InlineData("""{"Resource":"READ","ReaderConfig":{"MaxItemsPath":"$$.Execution.Input.n"}}""", "Value is not a Reference Path at /States/S/ItemReader/ReaderConfig/MaxItemsPath")]
    [InlineData("""{"Resource":"READ","ReaderConfig":{"ItemsPointer":"orders"}}""", "Value must be a valid JSONPointer. at /States/S/ItemReader/ReaderConfig/ItemsPointer")]
    public void A_reader_is_known_in_every_field(string reader, string expected) => Assert.Equal(
        ["SCHEMA_VALIDATION_FAILED: " + expected], Problems(Distributed($"\"ItemReader\":{reader}")));

    [Theory]
    [InlineData("""{"Resource":"arn:aws:states:::s3:getObject","Parameters":{}}""", "The field 'Resource' does not match any of the allowed values at /States/S/ResultWriter/Resource")]
    [InlineData("""{"Resource":"WRITE"}""", "These fields are required: [Parameters] at /States/S/ResultWriter")]
    [InlineData("""{"WriterConfig":{"Format":"JSON"}}""", "Field 'Format' is not supported at /States/S/ResultWriter/WriterConfig")]
    [InlineData("""{"WriterConfig":{"Transformation":"NONE","OutputType":"CSV"}}""", "Value should be one of the following: [JSON, JSONL] at /States/S/ResultWriter/WriterConfig/OutputType")]
    public void A_writer_is_known_in_every_field(string writer, string expected) => Assert.Equal(
        ["SCHEMA_VALIDATION_FAILED: " + expected], Problems(Distributed($"\"ResultWriter\":{writer}")));

    [Fact]
    public void A_distributed_Map_has_an_execution_type_and_an_inline_one_has_none()
    {
        Assert.Equal(
            ["SCHEMA_VALIDATION_FAILED: These fields are required: [ExecutionType] at /States/S/ItemProcessor/ProcessorConfig"],
            Problems(Distributed("\"Comment\":\"\"", """{"Mode":"DISTRIBUTED"}""")));
        Assert.Equal(
            ["SCHEMA_VALIDATION_FAILED: Field 'ExecutionType' is not supported at /States/S/ItemProcessor/ProcessorConfig"],
            Problems(Distributed("\"Comment\":\"\"", """{"Mode":"INLINE","ExecutionType":"STANDARD"}""")));
    }

    [Fact]
    public void A_resource_that_a_template_still_has_to_fill_in_is_accepted() => Assert.Empty(
        DefinitionValidator.Validate("""{"StartAt":"S","States":{"S":{"Type":"Task","Resource":"${Function}","End":true}}}"""));

    private static string WithOutput(string expression) =>
        $$$$"""{"QueryLanguage":"JSONata","StartAt":"S","States":{"S":{"Type":"Pass","Output":{"v":"{{{{expression}}}}"},"End":true} } }""";

    private static string Distributed(string field, string config = """{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"}""") => $$$$"""
        {"StartAt":"S","States":{"S":{"Type":"Map",{{{{field}}}},"End":true,
        "ItemProcessor":{"ProcessorConfig":{{{{config}}}},"StartAt":"T","States":{"T":{"Type":"Succeed"} } } } } }
        """.Replace("READ", "arn:aws:states:::s3:getObject", StringComparison.Ordinal).Replace("WRITE", "arn:aws:states:::s3:putObject", StringComparison.Ordinal);

    private static List<string> Problems(string definition) =>
        [.. DefinitionValidator.Validate(definition).Select(problem => problem.ToString())];
}
