using AsteroidWorkflows.Accounts.Tests.Doubles;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;

namespace AsteroidWorkflows.Accounts.Tests.Functions;

public class SubmitTests
{
    private readonly Bank _bank = new();

    [Fact]
    public async Task It_stores_the_application_and_starts_its_execution()
    {
        var item = await _bank.SubmitAsync("Spock", "123 Enterprise Street");

        Assert.Matches("^application_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", item.Id);
        Assert.Equal(new ApplicationItem(item.Id, "Spock", "123 Enterprise Street", ApplicationState.Submitted, Reason: null), item);
        Assert.Equal(item, _bank.Store[item.Id].Item);
        var (name, input) = Assert.Single(_bank.Starter.Started);
        Assert.Equal($"ApplicationID-{item.Id}", name);
        Assert.Equal(new SubmittedApplication("Spock", "123 Enterprise Street", ApplicationState.Submitted, item.Id), input.Application);
    }

    [Fact]
    public async Task It_stores_before_it_starts()
    {
        _bank.Starter.OnStart = input =>
        {
            Assert.Equal(ApplicationState.Submitted, _bank.Store[input.Application.Id].Item.State);
            return Task.CompletedTask;
        };

        await _bank.SubmitAsync();

        Assert.Single(_bank.Starter.Started);
    }

    public static TheoryData<string?, string?, string> Incomplete => new()
    {
        { null, "123 Street", "'name'" },
        { "", "123 Street", "'name'" },
        { " \t", "123 Street", "'name'" },
        { "Spock", null, "'address'" },
        { "Spock", " ", "'address'" },
        { new string('x', 1_001), "123 Street", "1001 characters, 1000 at most" },
    };

    [Theory]
    [MemberData(nameof(Incomplete))]
    public async Task It_refuses_what_is_missing_or_too_long_and_names_it(string? name, string? address, string named)
    {
        var refused = await Assert.ThrowsAsync<InvalidApplicationInputException>(() => _bank.SubmitAsync(name, address));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, _bank.Store.Count);
        Assert.Empty(_bank.Starter.Started);
    }

    [Fact]
    public async Task Where_no_execution_starts_nothing_stays_stored()
    {
        _bank.Starter.OnStart = _ => throw new Crash();

        await Assert.ThrowsAsync<Crash>(() => _bank.SubmitAsync());

        Assert.Equal(0, _bank.Store.Count);
    }

    [Fact]
    public async Task Where_nothing_can_be_removed_either_the_failed_start_is_what_is_thrown()
    {
        _bank.Starter.OnStart = _ => throw new Crash();
        _bank.Store.BeforeRemove = () => throw new TimeoutException();

        await Assert.ThrowsAsync<Crash>(() => _bank.SubmitAsync());

        Assert.Contains(_bank.Invocation.Log, line => line.Contains("LogError", StringComparison.Ordinal)
            && line.Contains(nameof(TimeoutException), StringComparison.Ordinal)
            && line.Contains(nameof(Crash), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_execution_that_runs_although_its_start_seemed_to_fail_keeps_its_application()
    {
        _bank.Starter.OnStart = async input =>
        {
            await _bank.ApproveAsync(input.Application.Id);
            throw new Crash();
        };

        var item = await _bank.SubmitAsync();

        Assert.Equal(ApplicationState.Approved, _bank.Store[item.Id].Item.State);
    }
}
