using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LabourSim.Experiments.Input;
using LabourSim.Web.Designs;
using LabourSim.Web.Runs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace LabourSim.Web.Http;

/// <summary>What the server says: JSON in camel case, numbers that are none as null, and errors in one form.</summary>
internal static class Answers
{
    /// <summary>How answers are written. Texts stay readable; the page never puts JSON into markup.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new FiniteDouble(), new FiniteFloat(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes an answer.</summary>
    public static Task WriteAsync(HttpContext context, object value, int status = StatusCodes.Status200OK) =>
        WriteAsync(context, JsonSerializer.SerializeToUtf8Bytes(value, Json), status);

    /// <summary>Writes an answer that is JSON already.</summary>
    public static async Task WriteAsync(HttpContext context, byte[] body, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>Refuses a request in the words of its language.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">Status.</param>
    /// <param name="text">Key of the text, without "server.".</param>
    /// <param name="values">What is put into it.</param>
    public static Task RefuseAsync(HttpContext context, int status, string text, params object?[] values) =>
        WriteAsync(context, new { error = Tongue.Of(context).Of($"server.{text}", values) }, status);

    /// <summary>Reads a request's body as JSON.</summary>
    /// <exception cref="InputException">It is none.</exception>
    /// <exception cref="BadHttpRequestException">It is too large.</exception>
    public static async Task<JsonElement> BodyAsync(HttpContext context, ServeLimits limits)
    {
        if (context.Request.ContentLength > limits.TextBytes)
        {
            throw TooLarge(limits);
        }

        using MemoryStream body = new();
        byte[] buffer = new byte[8192];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > limits.TextBytes)
            {
                throw TooLarge(limits);
            }
        }

        return JsonFields.Parse(body.ToArray());
    }

    /// <summary>Turns everything that goes wrong further in into one message; what nobody foresaw is told to whoever runs the server.</summary>
    public static async Task GuardAsync(HttpContext context, RequestDelegate next, int mostBytes)
    {
        if (context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
        {
            // It will not be read to its end: whoever sends it is told not to send more on this connection.
            context.Response.Headers.Connection = "close";
        }

        try
        {
            await next(context);
            if (context.Response is { StatusCode: >= 400, HasStarted: false, ContentLength: null })
            {
                await RefuseAsync(context, context.Response.StatusCode, Text(context.Response.StatusCode), context.Response.StatusCode);
            }
        }
        catch (Exception e) when (context.RequestAborted.IsCancellationRequested && e is OperationCanceledException or IOException)
        {
            // The browser went away.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            await (e switch
            {
                InputException input when InputWords.Of(input, Tongue.Of(context)) is { } words => WriteAsync(context, new { error = words, where = input.Data["where"] },
                    StatusCodes.Status400BadRequest),
                TooBusyException busy => RefuseAsync(context, StatusCodes.Status429TooManyRequests, busy.Text, busy.Most),
                BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, "refused.size", mostBytes),
                BadHttpRequestException bad => RefuseAsync(context, bad.StatusCode, "refused.other", bad.StatusCode),
                _ => UnexpectedAsync(context, e),
            });
        }
    }

    private static Task UnexpectedAsync(HttpContext context, Exception e)
    {
        Console.Error.WriteLine($"laboursim: unexpected error: {e.GetType().Name}: {InputError.Shown(e.Message, 300)}");
        return RefuseAsync(context, StatusCodes.Status500InternalServerError, "unexpected");
    }

    private static BadHttpRequestException TooLarge(ServeLimits limits) =>
        new($"more than {limits.TextBytes} bytes", StatusCodes.Status413PayloadTooLarge);

    private static string Text(int status) => status switch
    {
        StatusCodes.Status404NotFound => "refused.address",
        StatusCodes.Status405MethodNotAllowed => "refused.method",
        _ => "refused.other",
    };

    private sealed class FiniteDouble : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value))
            {
                writer.WriteNumberValue(value);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }

    private sealed class FiniteFloat : JsonConverter<float>
    {
        public override float Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetSingle();

        public override void Write(Utf8JsonWriter writer, float value, JsonSerializerOptions options)
        {
            if (float.IsFinite(value))
            {
                writer.WriteNumberValue(value);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
