using System.Reflection;

namespace AsteroidWorkflows.Workflows.Tests;

/// <summary>Step Functions sees an error of a function by its class's name without the namespace: that name must say one thing.</summary>
public class ErrorNamesTests
{
    private static readonly IEnumerable<Assembly> Assemblies =
        AllWorkflows.Modules().SelectMany(module => module.Functions).Select(function => function.Type.Assembly).Distinct();

    private static readonly Type[] Errors =
        [.. Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsAssignableTo(typeof(Exception)))];

    [Fact]
    public void No_two_errors_share_a_short_name()
    {
        var shared = Errors
            .DistinctBy(error => error.FullName)
            .GroupBy(error => error.Name, StringComparer.Ordinal)
            .Where(errors => errors.Count() > 1)
            .Select(errors => string.Join(" and ", errors.Select(error => error.FullName)));

        Assert.Empty(shared);
    }

    [Theory]
    [InlineData("ApplicationNotFoundException")]
    [InlineData("FaceAlreadyExistsError")]
    [InlineData("GeneralError")]
    [InlineData("HTTPError")]
    [InlineData("InvalidOrderException")]
    [InlineData("PhotoDoesNotMeetRequirementError")]
    [InlineData("UnprocessableDataException")]
    public void The_errors_that_workflows_catch_are_there_by_their_names(string name)
    {
        Assert.Single(Errors, error => error.Name == name);
    }
}
