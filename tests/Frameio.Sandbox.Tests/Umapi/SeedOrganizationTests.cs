using System.Text.Json.Nodes;
using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.Tests.Umapi;

/// <summary>An organisation of a seed contradicts neither itself nor its account.</summary>
public class SeedOrganizationTests
{
    [Theory]
    [InlineData("""{"profiles":[{"name":"A"},{"name":"Adobe Sync"}]}""", "group 'Adobe Sync' occurs twice")]
    [InlineData("""{"users":[{"email":"ana@northlight.example"}]}""", "email 'ana@northlight.example' occurs twice")]
    [InlineData("""{"users":[{"email":"a@x.example","type":"alien"}]}""", "'alien' is none of")]
    [InlineData("""{"users":[{"email":"a@x.example","groups":["Nothing"]}]}""", "'Nothing' is none of")]
    [InlineData("""{"id_delay_ms":-1}""", "a delay must not be negative")]
    public void A_contradiction_in_a_seed_names_its_place(string organization, string message)
    {
        JsonNode seed = JsonNode.Parse(Seed.Default.ToJson())!;
        seed["accounts"]![0]!["adobe"] = JsonNode.Parse(organization);

        SeedException failure = Assert.Throws<SeedException>(() => Seed.Parse(seed.ToJsonString()));

        Assert.StartsWith("accounts[0].adobe", failure.Message, StringComparison.Ordinal);
        Assert.Contains(message, failure.Message);
    }
}
