
namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>The application isn't where the change starts from; nothing was changed.</summary>
public sealed class ApplicationStateException(string id, ApplicationState state, string needed)
    : Exception($"Application '{id}' is {NameOf(state)}, but it must be {needed}. Nothing was changed.")
{
    private static string NameOf(ApplicationState state) =>
        state is ApplicationState.Unknown ? "in a state that isn't known" : EnumByName<ApplicationState>.NameOf(state);
}
