using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace AsteroidWorkflows.FastSynth;

/// <summary>
/// Finds the .NET type of a jsii name (<c>aws-cdk-lib.aws_lambda.Function</c>). The names are read from the assemblies' metadata, where they stand as
/// plain text: no type is loaded and no attribute is made before it is asked for.
/// </summary>
internal sealed class TypeIndex
{
    /// <summary>What jsii appends to a name for the class that stands in for an interface.</summary>
    public const string ProxySuffix = "$Proxy";

    private const string AttributeNamespace = "Amazon.JSII.Runtime.Deputy";
    private const string ProxyAttribute = "JsiiTypeProxyAttribute";

    private static readonly string[] Attributes = ["JsiiClassAttribute", "JsiiInterfaceAttribute", "JsiiEnumAttribute", ProxyAttribute];

    private readonly HashSet<Assembly> _read = [];
    private readonly Dictionary<string, (Module Module, int Token)> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Type> _types = new(StringComparer.Ordinal);

    /// <summary>How many types were loaded; jsii by itself loads every type of every assembly.</summary>
    public int LoadedTypes => _types.Count;

    /// <summary>Reads the names of the assemblies that the program refers to, on another thread: for the time in which Node starts and this one would only wait.</summary>
    public void ReadAhead() => Task.Run(() =>
    {
        try
        {
            lock (_types)
            {
                foreach (var reference in Assembly.GetEntryAssembly()?.GetReferencedAssemblies() ?? [])
                {
                    Assembly.Load(reference);
                }

                ReadNewAssemblies();
            }
        }
        catch (Exception failure) when (failure is IOException or BadImageFormatException or InvalidOperationException)
        {
            // It will happen again where a type is asked for, and there it is reported.
        }
    });

    /// <summary>The type of a name; null where no loaded assembly has it.</summary>
    /// <exception cref="InvalidOperationException">Two types have the same name.</exception>
    public Type? Find(string name)
    {
        lock (_types)
        {
            return _types.TryGetValue(name, out var known) ? known : Load(name);
        }
    }

    private Type? Load(string name)
    {
        if (!_places.TryGetValue(name, out var place))
        {
            // Assemblies are loaded as they are needed, so a name that is missing now may be there later.
            ReadNewAssemblies();
            if (!_places.TryGetValue(name, out place))
            {
                return null;
            }
        }

        return _types[name] = place.Module.ResolveType(place.Token);
    }

    private void ReadNewAssemblies()
    {
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsDynamic && _read.Add(assembly)))
        {
            Read(assembly);
        }
    }

    private unsafe void Read(Assembly assembly)
    {
        if (!assembly.TryGetRawMetadata(out var start, out var length))
        {
            return;
        }

        var metadata = new MetadataReader(start, length);
        var constructors = Constructors(metadata);
        if (constructors.Count == 0)
        {
            return;
        }

        foreach (var handle in metadata.CustomAttributes)
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (attribute.Parent.Kind == HandleKind.TypeDefinition && constructors.TryGetValue(attribute.Constructor, out var suffix))
            {
                Add(NameIn(metadata.GetBlobReader(attribute.Value)) + suffix, (assembly.ManifestModule, MetadataTokens.GetToken(attribute.Parent)));
            }
        }
    }

    private void Add(string name, (Module Module, int Token) place)
    {
        if (!_places.TryAdd(name, place))
        {
            throw new InvalidOperationException($"Two types carry the jsii name '{name}'.");
        }
    }

    // The constructors of the attributes that name a type, each with what its names end in.
    private static Dictionary<EntityHandle, string> Constructors(MetadataReader metadata)
    {
        var found = new Dictionary<EntityHandle, string>();
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference)
            {
                continue;
            }

            var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
            if (metadata.StringComparer.Equals(type.Namespace, AttributeNamespace) && metadata.GetString(type.Name) is var name && Attributes.Contains(name))
            {
                found.Add(handle, name == ProxyAttribute ? ProxySuffix : "");
            }
        }

        return found;
    }

    // An attribute's arguments: a prolog of two bytes, the native type, the name.
    private static string NameIn(BlobReader arguments)
    {
        arguments.Offset = sizeof(ushort);
        var type = arguments.ReadCompressedInteger();
        arguments.Offset += type;
        return arguments.ReadSerializedString() ?? throw new BadImageFormatException("A jsii attribute has no name.");
    }
}
