namespace AsteroidWorkflows.Native.Tests;

public sealed class TableTests
{
    public static TheoryData<string> Projects => [.. Tables.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_table_holds_every_function_of_its_project(string project) => Assert.Equal(
        Tables.FunctionsOf(project).Select(type => $"{type.Assembly.GetName().Name}::{type.FullName}::HandleAsync").Order(StringComparer.Ordinal),
        Tables.Of(project).Handlers.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_function_of_a_table_knows_its_contracts_as_JSON(string project)
    {
        var table = Tables.Of(project);

        Assert.All(table.Handlers, handler => Assert.NotNull(table.Bind(handler)));
    }
}
