using AsteroidWorkflows.Jsonata.Nodes;
using AsteroidWorkflows.Jsonata.Parsing;

namespace AsteroidWorkflows.Jsonata.Compiling;

/// <summary>Paths: steps, their predicates, sortings, groupings and variables.</summary>
internal sealed partial class Compiler
{
    private PathNode CompileMap(Syntax syntax)
    {
        var left = Compile(syntax.Left!);
        var path = left as PathNode ?? PathOf(left);
        if (left is ParentNode parent)
        {
            path.SeekingParent = [parent.Slot];
        }

        var right = Compile(syntax.Right!);
        if (right is PathNode { Predicates: null, Group: null } rest)
        {
            path.Steps.AddRange(rest.Steps);
            path.KeepSingletonArray |= rest.KeepSingletonArray;
        }
        else
        {
            path.Steps.Add(AsStep(right));
        }

        for (var i = 0; i < path.Steps.Count; i++)
        {
            path.Steps[i] = NameFor(path.Steps[i]);
            path.KeepSingletonArray |= path.Steps[i].KeepArray;
        }

        MarkArrayConstructor(path.Steps[0]);
        MarkArrayConstructor(path.Steps[^1]);
        Ancestry.Resolve(path);
        return path;
    }

    private static void MarkArrayConstructor(Node step) => step.IsArrayConstructor |= step is ArrayNode;

    private static Node AsStep(Node node)
    {
        if (node.Predicates is not null)
        {
            node.Stages = [.. node.Predicates.Select(predicate => new Stage(predicate, null))];
            node.Predicates = null;
        }

        return node;
    }

    /// <summary>A string as a step is a property's name.</summary>
    private static Node NameFor(Node step)
    {
        if (step is not LiteralNode literal)
        {
            return step;
        }

        if (literal.Value.AsString is not { } name)
        {
            throw Error.Of("S0213", literal.Value, null, literal.Position);
        }

        return new NameNode(name, literal.Position)
        {
            Stages = literal.Stages,
            Group = literal.Group,
            KeepArray = literal.KeepArray,
            Focus = literal.Focus,
            Index = literal.Index,
            BindsVariables = literal.BindsVariables,
        };
    }

    private Node CompilePredicate(Syntax syntax)
    {
        var result = Compile(syntax.Left!);
        var path = result as PathNode;
        var step = path?.Steps[^1] ?? result;
        if (step.Group is not null || result.Group is not null)
        {
            throw Error.At("S0209", syntax.Position);
        }

        var predicate = Compile(syntax.Right!);
        if (predicate.SeekingParent is { } slots)
        {
            foreach (var slot in slots)
            {
                if (slot.Level == 1)
                {
                    Ancestry.Seek(step, slot);
                }
                else
                {
                    slot.Level--;
                }
            }

            Ancestry.PassOn(step, predicate);
        }

        if (path is not null)
        {
            (step.Stages ??= []).Add(new Stage(predicate, null));
        }
        else
        {
            (step.Predicates ??= []).Add(predicate);
        }

        return result;
    }

    private Node CompileGroupBy(Syntax syntax)
    {
        var result = Compile(syntax.Left!);
        if (result.Group is not null)
        {
            throw Error.At("S0210", syntax.Position);
        }

        result.Group = new GroupNode([.. syntax.Items.Select(Compile)], [.. syntax.Values.Select(Compile)], syntax.Position);
        return result;
    }

    private PathNode CompileOrderBy(Syntax syntax)
    {
        var left = Compile(syntax.Left!);
        var path = left as PathNode ?? PathOf(left);
        var terms = syntax.Items.Select(Compile).ToArray();
        var sort = new SortNode(terms, [.. syntax.Descending], syntax.Position);
        foreach (var term in terms)
        {
            Ancestry.PassOn(sort, term);
        }

        path.Steps.Add(sort);
        Ancestry.Resolve(path);
        return path;
    }

    private Node CompileFocus(Syntax syntax)
    {
        var result = Compile(syntax.Left!);
        var step = (result as PathNode)?.Steps[^1] ?? result;
        if (step.Stages is not null || step.Predicates is not null)
        {
            throw Error.At("S0215", syntax.Position);
        }

        if (step is SortNode)
        {
            throw Error.At("S0216", syntax.Position);
        }

        step.KeepArray |= syntax.KeepArray;
        step.Focus = syntax.Right!.Text;
        step.BindsVariables = true;
        return result;
    }

    private PathNode CompileIndex(Syntax syntax)
    {
        var left = Compile(syntax.Left!);
        var path = left as PathNode ?? PathOf(AsStep(left));
        var step = path.Steps[^1];
        if (step.Stages is null)
        {
            step.Index = syntax.Right!.Text;
        }
        else
        {
            step.Stages.Add(new Stage(null, syntax.Right!.Text));
        }

        step.BindsVariables = true;
        return path;
    }
}
