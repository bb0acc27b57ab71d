using Amazon.Lambda.Core;
using NSubstitute;

namespace AsteroidWorkflows.Asteroids.Tests.Fixtures;

internal static class Contexts
{
    public static ILambdaContext Create(TimeSpan? remaining = null)
    {
        var context = Substitute.For<ILambdaContext>();
        context.RemainingTime.Returns(remaining ?? TimeSpan.FromMinutes(1));
        return context;
    }

    /// <summary>The values that the function logged, by the names in its message.</summary>
    public static Dictionary<string, object> Logged(this ILambdaContext context)
    {
        var call = Assert.Single(context.Logger.ReceivedCalls(), call => call.GetMethodInfo().Name == nameof(ILambdaLogger.LogInformation));
        var message = Assert.IsType<string>(call.GetArguments()[0]);
        var values = Assert.IsType<object[]>(call.GetArguments()[1]);
        var names = message.Split('{').Skip(1).Select(part => part.Split('}')[0]).ToArray();
        Assert.Equal(names.Length, values.Length);
        return names.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
