namespace Frameio.Client.Framework;

/// <summary>Reads a job and its rows, and writes their ends.</summary>
internal static class Work
{
    public static async Task RunAsync(TextReader input, TextWriter output)
    {
        Job job = Messages.Read<Job>(input.ReadLine() ?? throw new EndOfStreamException("No job came."));
        await foreach (RowEnd end in GroupRun.RunAsync(job, Rows(input)))
        {
            output.WriteLine(Messages.Write(end));
        }
    }

    private static IEnumerable<Row> Rows(TextReader input)
    {
        while (input.ReadLine() is { } line)
        {
            yield return Messages.Read<Row>(line);
        }
    }
}
