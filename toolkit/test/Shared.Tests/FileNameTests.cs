namespace AsteroidWorkflows.Shared.Tests;

public class FileNameTests
{
    [Theory]
    [InlineData("Anna", "anna")]
    [InlineData("ANNA", "anna")]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a%2fb", "a/b")]
    [InlineData("a.b", "a_b")]
    [InlineData(".a", "_a")]
    [InlineData("", "_")]
    [InlineData("ä", "Ä")]
    public void Two_names_have_two_files_also_where_files_ignore_case(string one, string other) =>
        Assert.NotEqual(FileName.Of(one), FileName.Of(other), StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void Long_names_that_end_differently_have_two_files()
    {
        var start = new string('a', 300);

        Assert.NotEqual(FileName.Of(start + "1"), FileName.Of(start + "2"));
        Assert.InRange(FileName.Of(start).Length, 1, 200);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("a\\b")]
    [InlineData("c:\\x")]
    public void No_name_is_a_path(string name)
    {
        var file = FileName.Of(name);

        Assert.Equal(-1, file.IndexOfAny(['/', '\\', ':']));
        Assert.False(file.StartsWith('.'), file);
    }

    [Theory]
    [InlineData("con")]
    [InlineData("nul.txt")]
    [InlineData("com1")]
    [InlineData("lpt9.json")]
    public void No_name_is_a_device_of_Windows(string name) => Assert.NotEqual(name.Split('.')[0], FileName.Of(name).Split('.')[0]);

    [Fact]
    public void A_plain_name_is_its_files_name() => Assert.Equal("1_happy_face.jpg", FileName.Of("1_happy_face.jpg"));
}
