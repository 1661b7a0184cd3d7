using NetArchTest.Rules;
using Xunit;
using Yujiang.Static.Build;

namespace Yujiang.Static.Tests.Architecture;

/// <summary>Every package has one home: changing a library is a change of one folder.</summary>
public sealed class PackageHomeTests
{
    [Theory]
    [InlineData("YamlDotNet", "Yujiang.Static.Yaml")]
    [InlineData("Markdig", "Yujiang.Static.Process.Markdown")]
    [InlineData("Ganss.Xss", "Yujiang.Static.Process.Markdown")]
    [InlineData("Fluid", "Yujiang.Static.PostProcess.Templates")]
    [InlineData("NUglify", "Yujiang.Static.PostProcess.Templates")]
    [InlineData("WebMarkupMin", "Yujiang.Static.PostProcess")]
    [InlineData("AngleSharp", "Yujiang.Static.PostProcess")]
    [InlineData("NetVips", "Yujiang.Static.Photos")]
    [InlineData("MetadataExtractor", "Yujiang.Static.Photos")]
    [InlineData("XmpCore", "Yujiang.Static.Photos")]
    [InlineData("Amazon", "Yujiang.Static.Deploy.S3")]
    [InlineData("Microsoft.AspNetCore", "Yujiang.Static.Preview")]
    [InlineData("System.CommandLine", "Yujiang.Static.Cli")]
    [InlineData("Spectre.Console", "Yujiang.Static.Cli")]
    public void A_package_is_used_in_its_home_only(string package, string home)
    {
        var types = Types.InAssembly(typeof(BuildPipeline).Assembly);

        var strangers = types.That().DoNotResideInNamespace(home).ShouldNot().HaveDependencyOn(package).GetResult();
        var residents = types.That().ResideInNamespace(home).And().HaveDependencyOn(package).GetTypes();

        Assert.True(strangers.IsSuccessful, $"{package} is used outside {home}: " + string.Join(", ", strangers.FailingTypes?.Select(type => type.FullName) ?? []));
        Assert.NotEmpty(residents);
    }
}
