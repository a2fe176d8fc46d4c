using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Benchmarks.Children;
using Benchmarks.Studios;

namespace Benchmarks.Pacing;

/// <summary>naive.ps1 for machines without PowerShell.</summary>
internal static class NaiveLoop
{
    public static async Task RunAsync(Uri baseUri, string change, string path, int idsACall, int secondMs)
    {
        using HttpClient http = new() { BaseAddress = baseUri };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Studio.Token);
        http.DefaultRequestHeaders.Add("x-frameio-legacy-token-auth", "true");
        http.DefaultRequestHeaders.Add("api-version", "experimental");
        (string Group, string[] Ids)[] calls =
        [
            .. RowFile.Read(path).GroupBy(row => row.GroupId).SelectMany(group => group.Chunk(idsACall).Select(rows => (group.Key, rows.Select(row => row.UserId).ToArray()))),
        ];
        Child.AwaitStart();

        int lost = 0;
        foreach ((string group, string[] ids) in calls)
        {
            lost += await SendAsync(http, change, group, ids, secondMs) ? 0 : ids.Length;
        }

        Console.WriteLine(lost);
    }

    private static async Task<bool> SendAsync(HttpClient http, string change, string group, string[] ids, int secondMs)
    {
        string users = $"/v4/accounts/{Studio.AccountId}/groups/{group}/users";
        for (int wait = secondMs; ; wait *= 2)
        {
            using HttpResponseMessage answer = change == "Add"
                ? await http.PostAsJsonAsync(users, new { data = new { user_ids = ids } })
                : await http.DeleteAsync(new Uri($"{users}/{ids[0]}", UriKind.Relative));
            if (answer.StatusCode != HttpStatusCode.TooManyRequests)
            {
                return answer.IsSuccessStatusCode;
            }

            await Task.Delay(wait);
        }
    }
}
