using Amazon.CDK;
using AsteroidWorkflows.Cdk.Settings;
using AsteroidWorkflows.Cdk.Stacks;
using AsteroidWorkflows.Flow.Cdk;
using Cdklabs.CdkNag;

namespace AsteroidWorkflows.Cdk;

/// <summary>The app: four stacks, one a workflow, from the settings in the context.</summary>
public static class AsteroidApp
{
    /// <summary>Adds all four stacks; AWS's solution rules are checked when the app is synthesized, and a finding fails it.</summary>
    /// <exception cref="SettingsException">The context holds an unknown key or a bad value.</exception>
    public static void AddStacks(App app, ILambdaPackages packages)
    {
        var settings = SettingsReader.Read(AppContextValues.Of(app));
        _ = new AsteroidsStack(app, "Asteroids", settings, packages);
        _ = new AccountsStack(app, "Accounts", settings, packages);
        _ = new PhotosStack(app, "Photos", settings, packages);
        _ = new OrdersStack(app, "Orders", settings, packages);
        Validations.Of(app).AddPlugins(new AwsSolutionsChecks(app));
    }
}
