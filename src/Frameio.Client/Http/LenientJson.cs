using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Frameio.Client.Http;

/// <summary>
/// Reads the values of records in such a way that none can spoil a list: a date, number, boolean or text that is none
/// is null. What is needed is asked for where the record is used.
/// </summary>
internal sealed class LenientJson : JsonConverterFactory
{
    private static readonly Dictionary<Type, JsonConverter> _converters = new()
    {
        [typeof(string)] = new Values<string?>(ReadText, (writer, text) => writer.WriteStringValue(text)),
        [typeof(bool?)] = new Values<bool?>(ReadFlag, (writer, flag) => writer.WriteBooleanValue(flag!.Value)),
        [typeof(int?)] = new Values<int?>(ReadInt, (writer, number) => writer.WriteNumberValue(number!.Value)),
        [typeof(long?)] = new Values<long?>(ReadLong, (writer, number) => writer.WriteNumberValue(number!.Value)),
        [typeof(DateTimeOffset?)] =
            new Values<DateTimeOffset?>(ReadTime, (writer, time) => writer.WriteStringValue(time!.Value)),
        [typeof(List<string>)] = new Values<List<string>?>(ReadTexts, WriteTexts),
    };

    private delegate T Reader<T>(ref Utf8JsonReader reader);

    public override bool CanConvert(Type typeToConvert) => _converters.ContainsKey(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        _converters[typeToConvert];

    // A number in place of a text is still somebody's id or name.
    private static string? ReadText(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => NumberText(ref reader),
        _ => null,
    };

    private static bool? ReadFlag(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => null,
    };

    private static int? ReadInt(ref Utf8JsonReader reader) =>
        ReadLong(ref reader) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null;

    // A number in quotes is one that can be read.
    private static long? ReadLong(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number => reader.TryGetInt64(out long number) ? number : null,
        JsonTokenType.String => long.TryParse(
            reader.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? number
            : null,
        _ => null,
    };

    private static DateTimeOffset? ReadTime(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out DateTimeOffset time) ? time : null;

    private static List<string>? ReadTexts(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return null;
        }

        List<string> texts = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (ReadText(ref reader) is { } text)
            {
                texts.Add(text);
            }

            reader.Skip();
        }

        return texts;
    }

    private static void WriteTexts(Utf8JsonWriter writer, List<string>? texts)
    {
        writer.WriteStartArray();
        texts!.ForEach(writer.WriteStringValue);
        writer.WriteEndArray();
    }

    private static string NumberText(ref Utf8JsonReader reader)
    {
        using JsonDocument number = JsonDocument.ParseValue(ref reader);
        return number.RootElement.GetRawText();
    }

    private sealed class Values<T>(Reader<T> read, Action<Utf8JsonWriter, T> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            T value = ReadOrNull(ref reader);

            // To the end of an object or a list that stands where a value should.
            reader.Skip();
            return value;
        }

        // Half a character, which JSON can hold behind a backslash and no text can.
        private T ReadOrNull(ref Utf8JsonReader reader)
        {
            try
            {
                return read(ref reader);
            }
            catch (InvalidOperationException)
            {
                return default!;
            }
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            write(writer, value);
    }
}
