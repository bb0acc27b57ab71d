using System.Buffers;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Lambda.Core;

namespace AsteroidWorkflows.LambdaRuntime.Functions;

/// <summary>A function of a class with a typed event and no answer: an empty one, as the managed runtime sends then.</summary>
internal sealed class SilentFunction<TFunction, TIn>(Func<TFunction> create, Func<TFunction, TIn, ILambdaContext, Task> handle, JsonSerializerContext json) : IFunction
    where TFunction : class
{
    private readonly JsonTypeInfo<TIn> _input = json.TypeOf<TIn>();
    private TFunction? _function;

    public void Create() => _function = create();

    public void Invoke(ReadOnlySpan<byte> payload, ILambdaContext context, IBufferWriter<byte> answer) =>
        handle(_function!, PayloadJson.Read(payload, _input), context).GetAwaiter().GetResult();
}
