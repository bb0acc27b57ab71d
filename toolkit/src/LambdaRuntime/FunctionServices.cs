using System.Globalization;

namespace AsteroidWorkflows.LambdaRuntime;

/// <summary>
/// What functions are made from: clients of services, and settings by their names. A function's project says how its clients are made on AWS; a test or a local
/// host hands over its own. Nothing that was not added is ever made up: to ask for it is an error.
/// </summary>
/// <param name="settings">The value of a setting, by its name; null or empty where it is not set.</param>
public class FunctionServices(Func<string, string?> settings)
{
    private readonly Dictionary<Type, Lazy<object>> _clients = [];

    /// <summary>The settings of the Lambda function that this process is: its environment variables. Clients are added by the functions' project.</summary>
    /// <exception cref="InvalidOperationException">
    /// This process is no Lambda function. A function that is made without services, by its parameterless constructor, would otherwise reach for a real account.
    /// </exception>
    public static FunctionServices OnLambda() => Environment.GetEnvironmentVariable(LambdaEnvironment.RuntimeApiVariable) is { Length: > 0 }
        ? new FunctionServices(Environment.GetEnvironmentVariable)
        : throw new InvalidOperationException(
            $"This process is no Lambda function: {LambdaEnvironment.RuntimeApiVariable} is not set. Make the function by its project's table, with services of your own: table.Find(typeof(…)).Create(services).");

    /// <summary>Adds a client. It is made when a function first asks for it, and shared by all that do.</summary>
    /// <typeparam name="TClient">What functions ask for: as a rule an interface.</typeparam>
    /// <param name="make">Makes it.</param>
    /// <exception cref="ArgumentException">There is one of this type already.</exception>
    public FunctionServices Add<TClient>(Func<TClient> make)
        where TClient : class
    {
        _clients.Add(typeof(TClient), new Lazy<object>(make));
        return this;
    }

    /// <summary>A client.</summary>
    /// <exception cref="InvalidOperationException">None of this type was added.</exception>
    public TClient Get<TClient>()
        where TClient : class => (TClient)Client(typeof(TClient))!;

    /// <summary>A client, or <paramref name="otherwise"/> where none of this type was added: for what tests and local hosts replace, and AWS does not.</summary>
    public TClient Get<TClient>(Func<TClient> otherwise)
        where TClient : class => _clients.TryGetValue(typeof(TClient), out var client) ? (TClient)client.Value : otherwise();

    /// <summary>A setting that a function can't do without.</summary>
    /// <exception cref="FunctionSettingException">It is not set.</exception>
    public string Setting(string name) => Read(name, isRequired: true) is { Length: > 0 } value
        ? value
        : throw new FunctionSettingException($"The environment variable {name} is missing or empty. Set it in the function's configuration.");

    /// <summary>A setting that has a default; null where it is not set.</summary>
    public string? OptionalSetting(string name) => Read(name, isRequired: false) is { Length: > 0 } value ? value : null;

    /// <summary>A whole number that has a default; null where it is not set.</summary>
    /// <param name="name">The setting.</param>
    /// <param name="most">The largest that it may be; the smallest is 1.</param>
    /// <exception cref="FunctionSettingException">It is set, and is no such number.</exception>
    public long? OptionalNumber(string name, long most)
    {
        if (OptionalSetting(name) is not { } text)
        {
            return null;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number
            : throw new FunctionSettingException($"The environment variable {name} is '{text}'; it must be a whole number from 1 to {most}.");
    }

    private protected virtual string? Read(string name, bool isRequired) => settings(name);

    private protected virtual object? Client(Type type) => _clients.TryGetValue(type, out var client)
        ? client.Value
        : throw new InvalidOperationException($"A function asks for {type.Name}, and no such client was added. Add one where its services are put together: services.Add<{type.Name}>(() => …).");
}
