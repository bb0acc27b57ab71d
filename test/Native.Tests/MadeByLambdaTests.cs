using AsteroidWorkflows.LambdaRuntime;

namespace AsteroidWorkflows.Native.Tests;

/// <summary>The managed runtime makes a function by its parameterless constructor: from the settings that the table tells of, and from no others.</summary>
public sealed class MadeByLambdaTests : IDisposable
{
    private static readonly string[] Settings =
        [.. Tables.Projects.SelectMany(Tables.Of).SelectMany(function => function.Needs.Settings.Concat(function.Needs.OptionalSettings)).Distinct(StringComparer.Ordinal)];

    private readonly Dictionary<string, string?> _before =
        Settings.Concat(["AWS_LAMBDA_RUNTIME_API", "AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"]).ToDictionary(name => name, Environment.GetEnvironmentVariable);

    public static TheoryData<string, string> Functions
    {
        get
        {
            var functions = new TheoryData<string, string>();
            foreach (var project in Tables.Projects)
            {
                foreach (var function in Tables.Of(project))
                {
                    functions.Add(project, function.Name);
                }
            }

            return functions;
        }
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void It_takes_the_settings_of_the_table_and_no_more(string project, string name)
    {
        var function = Tables.Of(project).Single(function => function.Name == name);
        BeLambdaWith(function.Needs.Settings);

        Assert.IsType(function.Type, Activator.CreateInstance(function.Type));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Each_setting_that_is_missing_is_named(string project, string name)
    {
        var function = Tables.Of(project).Single(function => function.Name == name);
        foreach (var missing in function.Needs.Settings)
        {
            BeLambdaWith(function.Needs.Settings.Except([missing]));

            var failure = Assert.Throws<FunctionSettingException>(() => Make(function.Type));
            Assert.Equal($"The environment variable {missing} is missing or empty. Set it in the function's configuration.", failure.Message);
        }
    }

    private static object? Make(Type type) =>
        Activator.CreateInstance(type, System.Reflection.BindingFlags.DoNotWrapExceptions | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance, null, [], null);

    private static void BeLambdaWith(IEnumerable<string> settings)
    {
        foreach (var setting in Settings)
        {
            Environment.SetEnvironmentVariable(setting, settings.Contains(setting) ? "value" : null);
        }

        Environment.SetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:9001");
        Environment.SetEnvironmentVariable("AWS_REGION", "eu-central-1");
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", "none");
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "none");
    }
}
