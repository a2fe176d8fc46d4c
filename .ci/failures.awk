# Reads trx files: prints the name and the message of each test that failed, and what a test host said when it broke
# down.
function attribute(name,   text) {
    if (!match($0, " " name "=\"[^\"]*\"")) return ""
    text = substr($0, RSTART, RLENGTH)
    sub(/^[^"]*"/, "", text)
    sub(/"$/, "", text)
    return decode(text)
}

function decode(text) {
    gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&quot;/, "\"", text); gsub(/&apos;/, "'", text)
    gsub(/&#x[dD];/, "", text); gsub(/&#x[aA];/, "\n    ", text); gsub(/&amp;/, "\\&", text)
    return text
}

/<UnitTestResult / {
    name = attribute("outcome") == "Failed" ? attribute("testName") : ""
    if (name != "") printf "\nFAILED %s\n", name
}
# xunit repeats the name of each failed test here too.
/<RunInfo /        { name = attribute("outcome") == "Error" ? "the test run" : "" }
name == "the test run" && /<Text>/ { if (/\[FAIL\]/) name = ""; else printf "\nFAILED %s\n", name }

# The message of a failure, or the text of a run's trouble; either may have many lines.
name != "" && /<(Message|Text)>/ { inside = 1; sub(/.*<(Message|Text)>/, "") }
inside {
    ends = sub(/<\/(Message|Text)>.*/, "")
    print "    " decode($0)
    if (ends) { inside = 0; name = "" }
}
