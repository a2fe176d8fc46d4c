using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Frameio.Sandbox.Tests.Contract;

/// <summary>Turns YAML into JSON by the core schema: only plain scalars can be numbers, booleans or null.</summary>
internal static class YamlToJson
{
    public static JsonNode Load(string path)
    {
        using StreamReader reader = File.OpenText(path);
        YamlStream yaml = [];
        yaml.Load(reader);

        // By way of text, because a node made from a long refuses to be read as an int.
        return JsonNode.Parse(Convert(yaml.Documents.Single().RootNode)!.ToJsonString())!;
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(child =>
            KeyValuePair.Create(((YamlScalarNode)child.Key).Value!, Convert(child.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Convert)]),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => ConvertPlain(plain.Value ?? string.Empty),
        YamlScalarNode quoted => JsonValue.Create(quoted.Value),
        _ => throw new NotSupportedException($"a YAML node of the kind {node.NodeType}"),
    };

    private static JsonValue? ConvertPlain(string text) => text switch
    {
        "" or "null" or "~" => null,
        "true" or "false" => JsonValue.Create(text == "true"),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) =>
            JsonValue.Create(whole),
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) =>
            JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };
}
