namespace AsteroidWorkflows.Flow.Tests.Model;

public enum Color
{
    Red,
    Green,
}
