using System.ComponentModel;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

/// <summary>A workflow of whatever types: what deployments, tools and tests need to know of it.</summary>
public abstract class Workflow
{
    private protected Workflow(string name, Node body, Type inputType, Type outputType, WorkflowOptions options) =>
        (Name, Body, InputType, OutputType, Options) = (name, body, inputType, outputType, options);

    /// <summary>The workflow's name.</summary>
    public string Name { get; }

    /// <summary>The type of an execution's input.</summary>
    public Type InputType { get; }

    /// <summary>The type of an execution's output.</summary>
    public Type OutputType { get; }

    /// <summary>The workflow's settings.</summary>
    public WorkflowOptions Options { get; }

    /// <summary>The workflow's state machine, for workflows that start it: a resource with the letters and digits of its name.</summary>
    public Resource Machine => new(string.Concat(Name.Where(char.IsAsciiLetterOrDigit)));

    internal Node Body { get; }

    /// <summary>Names a step and makes it a workflow.</summary>
    /// <param name="name">A name of 1 to 80 letters, digits, '-' and '_'; else it is refused.</param>
    /// <param name="body">What an execution does.</param>
    /// <param name="options">The workflow's settings, and the defaults of its tasks.</param>
    public static Workflow<TIn, TOut> Define<TIn, TOut>(string name, IStep<TIn, TOut> body, WorkflowOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (name is not { Length: > 0 and <= 80 } || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            throw new ArgumentException($"The workflow's name '{name}' has to be 1 to 80 letters, digits, '-' and '_'.", nameof(name));
        }

        return new(name, body.Node, options ?? new());
    }

    /// <summary>Does not compile: the Choice lacks its Otherwise.</summary>
    /// <param name="name">The workflow's name.</param>
    /// <param name="choice">A Choice that says nothing about what happens when no condition holds.</param>
    /// <param name="options">The workflow's settings.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete(Choice.LacksOtherwise, error: true)]
    public static Workflow<TIn, TOut> Define<TIn, TOut>(string name, Choice<TIn, TOut> choice, WorkflowOptions? options = null) =>
        throw new NotSupportedException(Choice.LacksOtherwise);

    /// <summary>
    /// Builds the definition and all that belongs to it. The same workflow always gives the same text.
    /// </summary>
    /// <exception cref="FlowException">An expression, a name or a type has no right form; the message says which, and the way out.</exception>
    public RenderedWorkflow Render() => Renderer.Render(this);
}
