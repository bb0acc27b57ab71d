using System.Text.Json.Nodes;
using AsteroidWorkflows.LambdaRuntime.Errors;

namespace AsteroidWorkflows.LambdaRuntime.Tests.Errors;

public sealed class ErrorReportTests
{
    [Fact]
    public void An_error_is_named_by_its_class_without_the_namespace()
    {
        var report = new ErrorReport(new BadPhotoError("It's \"bad\".\n"));

        Assert.Equal("BadPhotoError", report.Type);
        Assert.Equal("{\n  \"errorType\": \"BadPhotoError\",\n  \"errorMessage\": \"It's \\\"bad\\\".\"\n}", Text(report));
    }

    [Fact]
    public void The_stack_trace_comes_line_by_line()
    {
        var stack = Json(new ErrorReport(Thrown(new BadPhotoError("no")))).AsObject()["stackTrace"]!.AsArray();

        Assert.Contains(stack, line => ((string)line!).StartsWith("at AsteroidWorkflows.LambdaRuntime.Tests.Errors.ErrorReportTests.Thrown(", StringComparison.Ordinal));
        Assert.All(stack, line => Assert.Equal(((string)line!).Trim(), (string)line!));
    }

    [Fact]
    public void Causes_are_reported_as_errors_of_their_own()
    {
        var json = Json(new ErrorReport(new BadPhotoError("outer", new TimeoutException("inner"))));

        Assert.Equal("TimeoutException", (string)json["cause"]!["errorType"]!);
        Assert.Equal("inner", (string)json["cause"]!["errorMessage"]!);
        Assert.Null(json["causes"]);
    }

    [Fact]
    public void An_error_of_several_causes_names_each()
    {
        var json = Json(new ErrorReport(new AggregateException(new TimeoutException("one"), new BadPhotoError("two"))));

        Assert.Equal("TimeoutException", (string)json["cause"]!["errorType"]!);
        Assert.Equal(["TimeoutException", "BadPhotoError"], json["causes"]!.AsArray().Select(cause => (string)cause!["errorType"]!));
    }

    [Fact]
    public void Letters_beyond_ASCII_stay_as_they_are_in_the_report_and_are_escaped_for_the_header()
    {
        var report = new ErrorReport(new BadPhotoError("Zoë 🙂\r\nInjected: header"));

        Assert.Equal("Zoë 🙂\r\nInjected: header", (string)Json(report)["errorMessage"]!);
        Assert.All(report.TraceCause, letter => Assert.InRange(letter, ' ', '~'));
        Assert.Equal("Zoë 🙂\r\nInjected: header", (string)JsonNode.Parse(report.TraceCause)!["exceptions"]![0]!["message"]!);
    }

    [Fact]
    public void A_type_whose_name_is_not_ASCII_does_not_break_the_header() =>
        Assert.Equal(@"Fehl\u00E9rError", new ErrorReport(new FehlérError()).HeaderType);

    [Fact]
    public void A_report_beyond_the_limit_keeps_its_name_and_the_start_of_its_message()
    {
        var json = Json(new ErrorReport(Thrown(new BadPhotoError(new string('m', 300_000), new TimeoutException("inner")))));

        Assert.Equal("BadPhotoError", (string)json["errorType"]!);
        Assert.Equal(new string('m', 32 * 1024), (string)json["errorMessage"]!);
        Assert.Null(json["stackTrace"]);
    }

    [Fact]
    public void The_trace_names_the_methods_that_the_error_came_through()
    {
        var exception = JsonNode.Parse(new ErrorReport(Thrown(new BadPhotoError("no"))).TraceCause)!["exceptions"]![0]!;

        Assert.Equal("BadPhotoError", (string)exception["type"]!);
        Assert.Equal("AsteroidWorkflows.LambdaRuntime.Tests.Errors.ErrorReportTests.Thrown", (string)exception["stack"]![0]!["label"]!);
    }

    private static Exception Thrown(Exception exception)
    {
        try
        {
            throw exception;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    private static string Text(ErrorReport report) => System.Text.Encoding.UTF8.GetString(report.Json);

    private static JsonNode Json(ErrorReport report) => JsonNode.Parse(Text(report))!;

    private sealed class BadPhotoError(string message, Exception? inner = null) : Exception(message, inner);

    private sealed class FehlérError : Exception;
}
