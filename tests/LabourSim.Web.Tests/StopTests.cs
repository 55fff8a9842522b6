using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LabourSim.Web.Tests;

public sealed class StopTests
{
    [Fact]
    public async Task A_server_that_stops_in_mid_run_ends_streams_and_leaves_no_files()
    {
        Seminar seminar = await Seminar.StartAsync();
        HttpClient browser = seminar.Browser();
        string folder = seminar.Server.Folder;
        string id = await browser.AskAsync(Seminar.Long);
        await browser.FollowAsync(id, until: name => name == "picture");
        Directory.GetDirectories(folder).ShouldNotBeEmpty();
        Task<IReadOnlyList<(string, System.Text.Json.Nodes.JsonNode)>> stream = browser.FollowAsync(id);

        await seminar.DisposeAsync();

        await Should.ThrowAsync<Exception>(() => stream.WaitAsync(TimeSpan.FromMinutes(4)));
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    public async Task Ctrl_C_ends_the_program_and_removes_its_folder(string signal)
    {
        string temporary = Directory.CreateTempSubdirectory("laboursim-stop-").FullName;
        using Process process = Start(temporary, "serve", "--port", "0");
        string line = (await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(4)))!;
        line.ShouldContain("http://127.0.0.1:");
        using HttpClient browser = new() { BaseAddress = new Uri(line.Split(' ').First(w => w.StartsWith("http", StringComparison.Ordinal))) };
        browser.DefaultRequestHeaders.Add("X-LabourSim", "1");
        string id = await browser.AskAsync(Seminar.Long);
        await browser.FollowAsync(id, until: name => name == "picture");
        Directory.GetDirectories(temporary, "laboursim-serve-*").Length.ShouldBe(1);

        using (Process kill = Process.Start("kill", [signal, $"{process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(4));
        Directory.GetDirectories(temporary, "laboursim-serve-*").ShouldBeEmpty();
        process.ExitCode.ShouldBe(0);
        (await process.StandardError.ReadToEndAsync()).ShouldBe("");
        Directory.Delete(temporary, true);
    }

    [Fact]
    public async Task Open_hands_the_address_to_the_browser()
    {
        string place = Directory.CreateTempSubdirectory("laboursim-open-").FullName;
        string browser = Path.Combine(place, "xdg-open"), told = Path.Combine(place, "told");
        File.WriteAllText(browser, $"#!/bin/sh\necho \"$1\" >{told}.new\n/bin/mv {told}.new {told}\n");
        using (Process mark = Process.Start("chmod", ["+x", browser]))
        {
            await mark.WaitForExitAsync();
        }

        using Process process = Start(place, "serve", "--port", "0", "--open");
        try
        {
            string line = (await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(4)))!;
            for (Stopwatch waited = Stopwatch.StartNew(); !File.Exists(told); await Task.Delay(20))
            {
                waited.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(4));
            }

            line.ShouldContain($" {File.ReadAllText(told).Trim()} ");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
            Directory.Delete(place, true);
        }
    }

    [Fact]
    public async Task What_a_killed_server_leaves_the_next_one_removes_and_no_other()
    {
        string temporary = Directory.CreateTempSubdirectory("laboursim-stop-").FullName;
        using Process killed = Start(temporary, "serve", "--port", "0"), living = Start(temporary, "serve", "--port", "0");
        await killed.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(4));
        await living.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(4));
        Directory.GetDirectories(temporary, "laboursim-serve-*").Length.ShouldBe(2);
        killed.Kill();
        await killed.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(4));

        using Process next = Start(temporary, "serve", "--port", "0");
        await next.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(4));

        Directory.GetDirectories(temporary, "laboursim-serve-*").Length.ShouldBe(2);
        living.Kill();
        next.Kill();
        await Task.WhenAll(living.WaitForExitAsync(), next.WaitForExitAsync()).WaitAsync(TimeSpan.FromMinutes(4));
        Directory.Delete(temporary, true);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_line_and_exit_code_2()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;

        string error = await RefusedAsync("serve", "--port", $"{port}");

        error.ShouldStartWith($"command line: --port: {port}: expected a port that no other program has taken");
    }

    [Theory]
    [InlineData("--port", "x", "a whole number from 0 to 65535")]
    [InlineData("--port", "70000", "a whole number from 0 to 65535")]
    [InlineData("--host", "nowhere", "an address of this machine")]
    [InlineData("--host", "203.0.113.7", "an address of this machine")]
    [InlineData("--lang", "kr", "did you mean 'ko'?")]
    [InlineData("--max-workers", "0", "a whole number from 1 to")]
    public async Task Bad_options_are_one_line_and_exit_code_2(string option, string value, string expected) =>
        (await RefusedAsync("serve", option, value)).ShouldContain(expected);

    private static async Task<string> RefusedAsync(params string[] words)
    {
        using Process process = Start(Path.GetTempPath(), words);
        string error = await process.StandardError.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(4));
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(2, error);
        error.TrimEnd('\n').ShouldNotContain("\n");
        return error;
    }

    private static Process Start(string temporary, params string[] words)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "LabourSim.Cli.dll"), .. words])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TMPDIR"] = temporary;
        start.Environment["PATH"] = $"{temporary}:{Environment.GetEnvironmentVariable("PATH")}";
        Process process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}
