using System.Text.Json;

namespace AsteroidWorkflows.Jsonata;

/// <summary>
/// The variables that an evaluation is given. Each is asked for when the expression needs it. One that is an object put together for this
/// evaluation may be given member by member: it need not be written out only to be read again.
/// </summary>
public interface IJsonataVariables
{
    /// <summary>Finds a variable that is given as a whole.</summary>
    /// <param name="name">Its name, without <c>$</c>.</param>
    /// <param name="value">Its value.</param>
    /// <returns>False: there is none of this name, or it is given member by member.</returns>
    bool TryGetValue(string name, out JsonElement value);

    /// <summary>The names of the members of a variable that is given member by member, in order; null: it is none of these. Default: none is.</summary>
    /// <param name="name">The variable's name, without <c>$</c>.</param>
    IReadOnlyList<string>? MembersOf(string name) => null;

    /// <summary>A member of a variable that is given member by member; undefined: it isn't there. Default: none is.</summary>
    /// <param name="name">The variable's name, without <c>$</c>.</param>
    /// <param name="member">The member's name.</param>
    JsonElement Member(string name, string member) => default;
}
