using System.Text.Json;
using Frameio.Browser;

// A person at a real browser: opens the page of a sign-in, presses a button, and tells where the browser ends and what
// it shows there. A visit comes as a line of JSON, and so does its end. With the word "read" it is somebody who reads a
// file, and does with it what each line says.
if (Chromium.Find() is not { } path)
{
    Console.Error.WriteLine($"There is no Chromium here: neither CHROMIUM nor {string.Join(", ", Chromium.Places)}.");
    return Chromium.IsMissing;
}

if (args is ["read"])
{
    await Chromium.ReadAsync(path);
    return 0;
}

while (Console.In.ReadLine() is { Length: > 0 } line)
{
    Visit visit = JsonSerializer.Deserialize<Visit>(line, JsonSerializerOptions.Web)!;
    VisitEnd end = await Chromium.CarryOutAsync(visit, path);
    Console.Out.WriteLine(JsonSerializer.Serialize(end, JsonSerializerOptions.Web));
}

return 0;
