using System.Reflection;
using Amazon.CDK;
using Amazon.JSII.Runtime.Deputy;

namespace AsteroidWorkflows.FastSynth.Tests;

public sealed class TypeIndexTests
{
    [Fact]
    public void Each_type_is_found_by_the_name_that_its_attribute_says_and_none_is_loaded_before()
    {
        var index = new TypeIndex();
        Assert.Equal(0, index.LoadedTypes);

        Assert.Same(typeof(App), index.Find("aws-cdk-lib.App"));
        Assert.Equal(1, index.LoadedTypes);

        foreach (var type in typeof(App).Assembly.GetTypes().Where((_, place) => place % 50 == 0))
        {
            if (type.GetCustomAttribute<JsiiTypeProxyAttribute>(inherit: false) is { } proxy)
            {
                Assert.Same(type, index.Find($"{proxy.FullyQualifiedName}$Proxy"));
            }
            else if (type.GetCustomAttribute<JsiiTypeAttributeBase>(inherit: false) is { } attribute)
            {
                Assert.Same(type, index.Find(attribute.FullyQualifiedName));
            }
        }

        Assert.True(index.LoadedTypes > 500, "nothing was compared");
    }

    [Fact]
    public void A_name_that_no_assembly_has_leads_to_no_type() => Assert.Null(new TypeIndex().Find("aws-cdk-lib.NoSuchThing"));
}
