using System.Text;
using AsteroidWorkflows.Lambdas.Asteroids.Benner;

namespace AsteroidWorkflows.Asteroids.Tests.Benner;

public class HtmlLineTests
{
    [Theory]
    [InlineData("no markup", "no markup")]
    [InlineData("<PRE>1<b>2</b>", " 1 2 ")]
    [InlineData("<a href='x'>Itokawa", " Itokawa")]
    [InlineData("an unfinished <a href=", "an unfinished  ")]
    [InlineData("Ra-Shalom&#39;s &amp; Phaeton", "Ra-Shalom's & Phaeton")]
    [InlineData("&lt;b&gt; is no tag", "<b> is no tag")]
    [InlineData("a > b", "a > b")]
    public void Tags_go_and_character_references_are_decoded(string html, string text) =>
        Assert.Equal(text, Encoding.UTF8.GetString(HtmlLine.ToText(Encoding.UTF8.GetBytes(html))));
}
