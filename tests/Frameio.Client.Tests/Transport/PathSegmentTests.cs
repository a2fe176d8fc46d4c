using System.Text;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;

namespace Frameio.Client.Tests.Transport;

public class PathSegmentTests : SandboxTest
{
    // What matters to paths, to queries, to encodings, and what matters to nobody.
    private const string Alphabet = "/\\.?#%&=+;:@ '\"<>{}|^~`[]!$()*,-_abcXYZ019éßñ\u00A0\u200B\u2028日本🎬";

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("../../me", "..%2F..%2Fme")]
    [InlineData("..\\..\\me", "..%5C..%5Cme")]
    [InlineData("x?role=owner", "x%3Frole%3Downer")]
    [InlineData("x#y", "x%23y")]
    [InlineData("100%", "100%25")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("a b+c", "a%20b%2Bc")]
    [InlineData("é", "%C3%A9")]
    [InlineData("...", "...")]
    [InlineData(" ", "%20")]
    public async Task A_segment_stays_in_its_place(string id, string encoded)
    {
        RequestsMayBreakContract = true;

        await Assert.ThrowsAsync<FrameioException>(
            () => Client.Groups.RemoveMemberAsync(Studio.Account, id, Studio.Ana, Cancellation));

        Assert.Equal($"{Studio.Groups}/{encoded}/users/{Studio.Ana}", Assert.Single(Log).Path);
        Assert.Empty(Log[0].Query);
        Assert.Equal("v4RemoveGroupUser", Log[0].Operation);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_segment_that_would_move_the_path_is_refused_before_anything_is_sent(string id)
    {
        await Assert.ThrowsAsync<FrameioException>(() => Client.Groups.GetAsync(Studio.Account, id, Cancellation));
        await Assert.ThrowsAsync<FrameioException>(() => Client.Groups.GetAsync(id, Studio.Editors, Cancellation));
        await Assert.ThrowsAsync<FrameioException>(
            () => Client.Groups.RemoveMemberAsync(Studio.Account, Studio.Editors, id, Cancellation));

        Assert.Empty(Log);
    }

    [Fact]
    public async Task Whatever_the_segments_hold_the_service_reads_them_back_unchanged()
    {
        RequestsMayBreakContract = true;
        Random random = new(20_260_105);
        for (int round = 0; round < 300; round++)
        {
            string group = Any(random);
            string user = Any(random);
            await Assert.ThrowsAsync<FrameioException>(
                () => Client.Groups.RemoveMemberAsync(Studio.Account, group, user, Cancellation));

            string[] segments = Exchanges[^1].Path.Split('/');
            Assert.True(
                Exchanges[^1].OperationId == "v4RemoveGroupUser",
                $"'{group}' and '{user}' became {Exchanges[^1].Path}?{Exchanges[^1].Query}");
            Assert.Equal((group, user), (Uri.UnescapeDataString(segments[5]), Uri.UnescapeDataString(segments[7])));
        }
    }

    private static string Any(Random random)
    {
        Rune[] runes = [.. Alphabet.EnumerateRunes()];
        while (true)
        {
            string text =
                string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => runes[random.Next(runes.Length)]));
            if (text is not ("." or ".."))
            {
                return text;
            }
        }
    }
}
