namespace AsteroidWorkflows.Flow.Tests.Model;

/// <summary>Flow does not know the Lambda packages: any type may be the context.</summary>
public interface ILambdaContext;
