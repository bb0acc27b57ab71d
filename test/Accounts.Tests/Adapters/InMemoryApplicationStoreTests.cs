using AsteroidWorkflows.Accounts.Tests.Doubles;

namespace AsteroidWorkflows.Accounts.Tests.Adapters;

/// <summary>The double that the functions are tested with keeps the contract of the real store.</summary>
public class InMemoryApplicationStoreTests
{
    public static TheoryData<string> Checks => [.. ApplicationStoreContract.Checks.Keys];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task It_keeps_the_contract(string check) => ApplicationStoreContract.Checks[check](new InMemoryApplicationStore());
}
