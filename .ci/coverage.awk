# Reads Cobertura files: of the lines of client and cmdlets, how many a test went through, in whichever project.
# Generated code lies in obj and doesn't count. Prints the totals, and each file before that with -v verbose=1. Fails
# below -v minimum=N, in per cent, and where nothing was measured.
/<class / {
    file = $0
    sub(/.* filename="/, "", file)
    sub(/".*/, "", file)
    gsub(/\\/, "/", file)
    counts = match(file, /src\/(Frameio\.Client|FrameioPS)\//) && file !~ /\/obj\//
    file = substr(file, RSTART + 4)
}

counts && /<line / {
    number = $0
    sub(/.* number="/, "", number)
    sub(/".*/, "", number)
    place = file ":" number
    if (!(place in hit)) { hit[place] = 0; lines[file]++ }
    if (!hit[place] && $0 !~ / hits="0"/) { hit[place] = 1; covered[file]++ }
}

END {
    for (file in lines) {
        project = file
        sub(/\/.*/, "", project)
        total[project] += lines[file]; done[project] += covered[file]
        allLines += lines[file]; allCovered += covered[file]
        share = 100 * covered[file] / lines[file]
        if (verbose) printf "%6.1f %% of %4d lines: %s\n", share, lines[file], file | "sort -n"
    }
    close("sort -n")
    for (project in total) printf "%s %.1f %%, ", project, 100 * done[project] / total[project]
    percent = allLines ? 100 * allCovered / allLines : 0
    printf "all %.1f %% of %d lines\n", percent, allLines
    exit percent < minimum
}
