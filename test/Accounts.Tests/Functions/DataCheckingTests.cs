using AsteroidWorkflows.Accounts.Tests.Doubles;
using AsteroidWorkflows.Lambdas.Accounts;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;

namespace AsteroidWorkflows.Accounts.Tests.Functions;

public class DataCheckingTests
{
    private readonly Bank _bank = new();

    [Theory]
    [InlineData("Spock", false)]
    [InlineData("evil Spock", true)]
    [InlineData("Medieval Spock", false)]
    [InlineData("EvIlyn", true)]
    [InlineData("devil", true)]
    [InlineData("EVİL", false)]
    [InlineData("Unprocessable data", false)]
    public async Task A_name_is_flagged_where_it_holds_evil(string name, bool flagged)
    {
        Assert.Equal(new CheckResult(flagged), await _bank.CheckAsync(CheckCommand.CheckName, name, address: null));
    }

    [Theory]
    [InlineData("UNPROCESSABLE_DATA")]
    [InlineData("An evil unprocessable_Data")]
    public async Task A_name_that_cannot_be_checked_is_an_error(string name)
    {
        var error = await Assert.ThrowsAsync<UnprocessableDataException>(
            () => _bank.CheckAsync(CheckCommand.CheckName, name, address: null));

        Assert.Equal($"Simulated error: Name '{name}' is not possible to check.", error.Message);
    }

    [Theory]
    [InlineData("123 Enterprise Street", false)]
    [InlineData("Street 12", false)]
    [InlineData("a1 2", false)]
    [InlineData("Flat 3b, Main Road", false)]
    [InlineData("ABadAddress", true)]
    [InlineData("12  Main", true)]
    [InlineData("12\tMain", true)]
    [InlineData("12", true)]
    [InlineData("١٢ Street", true)]
    [InlineData("12 Ümlautweg", true)]
    [InlineData("12 éa", true)]
    public async Task An_address_is_flagged_where_it_has_no_number_beside_a_word_of_ascii(string address, bool flagged)
    {
        Assert.Equal(new CheckResult(flagged), await _bank.CheckAsync(CheckCommand.CheckAddress, name: null, address));
    }

    [Fact]
    public async Task An_unknown_command_is_refused_with_those_that_are_known()
    {
        var refused = await Assert.ThrowsAsync<InvalidApplicationInputException>(
            () => _bank.CheckAsync(CheckCommand.Unknown, "Spock", "123 Street"));

        Assert.Equal("'command' must be CHECK_NAME or CHECK_ADDRESS", refused.Message);
    }

    [Theory]
    [InlineData(CheckCommand.CheckName, "'data.name'")]
    [InlineData(CheckCommand.CheckAddress, "'data.address'")]
    public async Task Missing_data_is_refused_by_name(CheckCommand command, string field)
    {
        var empty = await Assert.ThrowsAsync<InvalidApplicationInputException>(() => _bank.CheckAsync(command, name: null, address: null));
        var absent = await Assert.ThrowsAsync<InvalidApplicationInputException>(
            () => new DataChecking().HandleAsync(new DataCheck(command, Data: null), _bank.Invocation.Context));

        Assert.Contains(field, empty.Message, StringComparison.Ordinal);
        Assert.Contains(field, absent.Message, StringComparison.Ordinal);
    }
}
